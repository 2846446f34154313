// Makes the replica set, its administrator and one user for each service whose secret is there. May run any number of
// times: a password that was changed in its file is changed here.
const fs = require('fs');
const secret = name => fs.readFileSync('/run/secrets/' + name, 'utf8').trim();
const members = process.env.MONGO_MEMBERS.split(',');
const root = secret('mongo-root');

// Until there is a user, the server lets its own machine in without one: that makes the set and the first user.
const here = new Mongo('mongodb://127.0.0.1:27017/?directConnection=true&tls=true&tlsCAFile=/run/secrets/ca').getDB('admin');
if (!here.hello().setName) {
  here.adminCommand({
    replSetInitiate: {_id: 'rs0', members: members.map((host, i) => ({_id: i, host, priority: i === 0 ? 2 : 1}))}
  });
}
while (!here.hello().primary) {
  sleep(200);
}

const set = `mongodb://root:${root}@${members.join(',')}/admin?replicaSet=rs0&serverSelectionTimeoutMS=10000&tls=true&tlsCAFile=/run/secrets/ca`;
let admin;
try {
  admin = new Mongo(set).getDB('admin');
  admin.adminCommand({usersInfo: 1});
} catch (refused) {
  if (!here.hello().isWritablePrimary) {
    throw refused;
  }
  here.createUser({user: 'root', pwd: root, roles: ['root']});
  admin = new Mongo(set).getDB('admin');
}

const services = fs.readdirSync('/run/secrets')
  .filter(name => name.startsWith('mongo-') && !['mongo-key', 'mongo-root'].includes(name))
  .map(name => name.slice('mongo-'.length));
for (const service of services) {
  const user = {pwd: secret('mongo-' + service), roles: [{role: 'readWrite', db: service}]};
  if (admin.getUser(service)) {
    admin.updateUser(service, user);
  } else {
    admin.createUser({user: service, ...user});
  }
}
// The audit trail: whoever writes there can neither change nor drop an entry.
const appendOnly = {
  privileges: [{resource: {db: 'audit', collection: 'entries'}, actions: ['find', 'insert']}],
  roles: []
};
if (admin.getRole('appendToAudit')) {
  admin.updateRole('appendToAudit', appendOnly);
} else {
  admin.createRole({role: 'appendToAudit', ...appendOnly});
}
const writer = {pwd: secret('audit-trail'), roles: ['appendToAudit']};
if (admin.getUser('audit')) {
  admin.updateUser('audit', writer);
} else {
  admin.createUser({user: 'audit', ...writer});
}
const entries = admin.getSiblingDB('audit').entries;
entries.createIndex({writer: 1, seq: 1}, {unique: true});
entries.createIndex({ids: 1, at: 1});
entries.createIndex({caller: 1, at: 1});
entries.createIndex({what: 1, client: 1});
entries.createIndex({at: 1});

print('replica set and users are there');
