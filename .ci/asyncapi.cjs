// Reads the contract of the events with the official parser; anything worse than a hint about a newer version is an end.
const { Parser, fromFile } = require('@asyncapi/parser');

const ERROR = 0;
const WARNING = 1;

fromFile(new Parser(), process.argv[2]).parse().then(({ document, diagnostics }) => {
  const wrong = diagnostics.filter((each) => each.severity === ERROR || each.severity === WARNING);
  wrong.forEach((each) => console.error(`${each.path.join('.')}: ${each.message} (${each.code})`));
  if (!document || wrong.length > 0) {
    process.exit(1);
  }
  console.log(`${document.allMessages().length} messages on ${document.allChannels().length} channels`);
});
