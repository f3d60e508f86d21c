// Opens every file in its form and saves it, as the editor does. Arguments: the folder of the editor, the package yaml,
// and pairs of a format and a file; prints what would be saved, or why it cannot be, as JSON by file.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , admin, yamlPackage, ...pairs] = process.argv;
const yaml = await import(pathToFileURL(yamlPackage));
const { formats } = await import(pathToFileURL(`${admin}/config.js`));
const { format } = await import(pathToFileURL(`${admin}/format.js`));

const made = Object.fromEntries(
  Object.entries(formats).map(([name, settings]) => [name, format(yaml.default ?? yaml, settings)]),
);
const saved = {};
for (let at = 0; at < pairs.length; at += 2) {
  const [name, file] = pairs.slice(at);
  const { fromFile, toFile } = made[name];
  const form = JSON.parse(JSON.stringify(fromFile(readFileSync(file, "utf-8"))));
  try {
    saved[file] = { text: toFile(form) };
  } catch (error) {
    saved[file] = { refused: error.message };
  }
}
process.stdout.write(JSON.stringify(saved));
