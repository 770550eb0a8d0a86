// `npm run bench`: every measurement, one after the other; `npm run bench -- distribution` runs one of them.
const PARTS = ['distribution', 'functions', 'preview'];
const asked = process.argv.slice(2);

for (const part of PARTS.filter((name) => asked.length === 0 || asked.includes(name))) {
  console.log(`== ${part}`);
  await import(`./${part}.ts`);
}

export {};
