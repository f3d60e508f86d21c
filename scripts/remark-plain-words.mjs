// Puts what remark-lint-frontmatter-schema finds into plain words: one message a mistake, on the line of its key.
//
// A schema that allows this or that fails in every branch, and the validator tells of each. Only the branch that was
// meant is of use: the one whose mistake lies deepest.
import { isMap, isSeq, LineCounter, parseDocument } from "yaml";

const RULE = "frontmatter-schema";
const CERTAIN = new Set(["additionalProperties", "required", "minItems"]);
const OF_BRANCHES = new Set(["anyOf", "if", "not", "propertyNames"]);
const NEEDED = {
  array: "Нужен список / A list is needed",
  object: "Нужны ключи со значениями / Keys with values are needed",
  string: "Нужен текст / A text is needed",
};

export default function plainWords() {
  return (tree, file) => {
    const found = file.messages.filter((message) => message.ruleId === RULE && message.schema);
    const fields = parsed(tree);
    const kept = new Map();
    for (const message of found) {
      if (!found.some((other) => outdoes(other.schema, message.schema))) {
        message.reason = message.message = text(message.schema, found) ?? message.reason;
        putWhereTheKeyIs(message, fields);
        kept.set(`${placeOf(message.schema)} ${message.reason}`, message);
      }
    }
    const others = file.messages.filter((message) => !found.includes(message));
    file.messages.splice(0, Infinity, ...others, ...kept.values());
    complainOfYaml(file, fields);
  };
}

function parsed(tree) {
  const lines = new LineCounter();
  const yaml = tree.children.find((node) => node.type === "yaml");
  return { lines, document: parseDocument(yaml?.value ?? "", { lineCounter: lines }) };
}

/** The rule says nothing of what cannot be read at all. */
function complainOfYaml(file, { lines, document }) {
  for (const { message, pos } of document.errors) {
    const reason = message.split(/ at line \d+|\n/)[0];
    file.message(reason, { place: between(lines, ...pos), source: "remark-lint", ruleId: RULE });
  }
}

/** A mistake in a key belongs to the key, not to the object around it. */
function keyOf(error) {
  return error.params.additionalProperty ?? error.propertyName ?? error.params.propertyName;
}

function placeOf(error) {
  const key = keyOf(error);
  return key === undefined ? error.instancePath : `${error.instancePath}/${key}`;
}

function outdoes(other, error) {
  if (weight(error) === 4) return false;
  const [there, here] = [placeOf(other), placeOf(error)];
  return there.startsWith(`${here}/`) || (there === here && weight(other) > weight(error));
}

/** How surely a message tells of the branch that was meant. */
function weight({ keyword, parentSchema }) {
  if (CERTAIN.has(keyword) || parentSchema.errorMessage) return 4;
  if (OF_BRANCHES.has(keyword)) return 0;
  if (keyword !== "type") return 3;
  return parentSchema.patternErrorMessage ? 2 : 1;
}

function text(error, found) {
  const { keyword, params, parentSchema } = error;
  switch (keyword) {
    case "additionalProperties":
      return `Такого поля здесь нет / There is no such key here: ${params.additionalProperty}`;
    case "enum":
      return `Одно из / One of: ${params.allowedValues.join(", ")}`;
    case "minItems":
      return `Нужно не меньше / At least so many are needed: ${params.limit}`;
    case "minLength":
      return "Здесь пусто / Nothing is said here";
    case "propertyNames":
      return found.find((other) => isOfName(other.schema, error))?.schema.parentSchema.patternErrorMessage;
    case "required":
      return parentSchema.errorMessage ?? `Не хватает поля / A key is missing: ${params.missingProperty}`;
    case "type":
      return parentSchema.patternErrorMessage ?? NEEDED[String(params.type).split(",")[0]];
    default:
      return parentSchema.patternErrorMessage ?? parentSchema.errorMessage;
  }
}

/** The name of a key is checked as a value of its own. */
function isOfName(other, { params, instancePath }) {
  return other.instancePath === instancePath && other.data === params.propertyName && other.keyword === "pattern";
}

/** Elsewhere the rule has found the place of the value; what the whole file lacks stands at its beginning. */
function putWhereTheKeyIs(message, { lines, document }) {
  const key = keyOf(message.schema);
  const [start, end] = key === undefined ? [] : (rangeOfKey(document, message.schema.instancePath, key) ?? []);
  if (end === undefined && message.position) return;
  message.position = message.place =
    end === undefined ? { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } } : between(lines, start, end);
  message.line = message.position.start.line;
  message.column = message.position.start.column;
}

function rangeOfKey(document, path, key) {
  let node = document.contents;
  for (const part of path.split("/").slice(1)) {
    const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
    node = isMap(node) || isSeq(node) ? node.get(isSeq(node) ? Number(name) : name, true) : undefined;
  }
  return isMap(node) ? node.items.find((pair) => String(pair.key) === key)?.key.range : undefined;
}

/** Lines count from the file's beginning: the fence is its first. */
function between(lines, start, end) {
  const [from, to] = [lines.linePos(start), lines.linePos(end)];
  return { start: { line: from.line + 1, column: from.col }, end: { line: to.line + 1, column: to.col } };
}
