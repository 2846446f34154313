// Run by mongosh in a store's container: says in which collections the text SOUGHT stands, those of the replication log included,
// in strings, names of fields and bytes.
const fs = require('fs');
const sought = process.env.SOUGHT;
const root = fs.readFileSync('/run/secrets/mongo-root', 'utf8').trim();
const store = new Mongo(`mongodb://root:${root}@127.0.0.1:27017/?directConnection=true&authSource=admin&tls=true&tlsCAFile=/run/secrets/ca`);

function holds(value) {
  if (typeof value === 'string') {
    return value.includes(sought);
  }
  if (value === null || typeof value !== 'object') {
    return false;
  }
  if (value._bsontype === 'Binary') {
    return Buffer.from(value.buffer).includes(sought);
  }
  return Object.entries(value).some(([name, its]) => name.includes(sought) || holds(its));
}

for (const name of store.getDBNames()) {
  const kept = store.getDB(name);
  for (const {name: collection} of kept.getCollectionInfos({type: 'collection'})) {
    try {
      let found = 0;
      kept.getCollection(collection).find().forEach(document => {
        found += holds(document) ? 1 : 0;
      });
      if (found > 0) {
        print(`store ${name}.${collection} ${found}`);
      }
    } catch (refused) {
      // The store's own keys and marks of its replication, which it shows to nobody.
      if (refused.codeName !== 'Unauthorized' || !['admin', 'config', 'local'].includes(name)) {
        throw refused;
      }
    }
  }
}
