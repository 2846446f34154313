// Run by mongosh in a store's container: what it tells strangers, and the accounts of a service and of the audit trail that want
// what is not their own. Says what was answered otherwise, and fails.
const fs = require('fs');
const secret = name => fs.readFileSync('/run/secrets/' + name, 'utf8').trim();
const at = '127.0.0.1:27017/?directConnection=true&serverSelectionTimeoutMS=3000';
const sealed = at + '&authSource=admin&tls=true&tlsCAFile=/run/secrets/ca';
const as = (who, password) => new Mongo(`mongodb://${who}:${password}@${sealed}`);
let failed = false;

function told(answer, what) {
  let said = 'nothing: it was done';
  try {
    what();
  } catch (refused) {
    said = refused.codeName || String(refused);
  }
  if (!said.includes(answer)) {
    print(`${what}: not '${answer}' but ${said}`);
    failed = true;
  }
}

told('MongoServerSelectionError', () => new Mongo('mongodb://' + at).getDB('admin').hello());
told('Unauthorized', () => new Mongo('mongodb://' + sealed).getDB('member').members.findOne());
told('AuthenticationFailed', () => as('stranger', 'anything').getDB('member').members.findOne());
const training = as('training', secret('mongo-training'));
training.getDB('training').tried.insertOne({});
training.getDB('training').tried.drop();
told('Unauthorized', () => training.getDB('member').members.findOne());
told('Unauthorized', () => training.getDB('member').members.insertOne({}));
told('Unauthorized', () => training.getDB('audit').entries.findOne());
const audit = as('audit', secret('audit-trail')).getDB('audit').entries;
audit.findOne();
told('Unauthorized', () => audit.updateMany({}, {$set: {caller: 'somebody else'}}));
told('Unauthorized', () => audit.deleteMany({}));
told('Unauthorized', () => audit.drop());
quit(failed ? 1 : 0);
