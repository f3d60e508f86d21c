// Between a file of the catalogue and its form.
//
// A form knows lists and objects. In a file, problems, needs and so on stand by their ids, and a text may stand in place
// of an object. YAML's failsafe schema guesses no types: every value is the text that was typed, as in the catalogue.

const FENCE = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;
const NOTHING = new Set(["", "~", "null"]);

/** What Decap CMS is given for one kind of files; `yaml` is the package of that name. */
export function format(yaml, { shape, register = false, formOnly = [] }) {
  const quoted = new Set();
  const written = new Set(); // objects that could have been a text, and were not
  const parse = (text) => parsed(yaml, text, quoted);
  const write = (data) => (Object.keys(data).length ? yamlOf(yaml, data, quoted) : "");
  if (register) {
    return {
      fromFile: (text) => toForm({ entries: parse(text) }, shape, written),
      toFile: (value) => write(toData(plain(value), shape, written).entries ?? {}),
    };
  }
  return {
    fromFile(text) {
      const [whole, fields] = text.match(FENCE) ?? ["", ""];
      return { ...toForm(parse(fields), shape, written), body: text.slice(whole.length) };
    },
    toFile(value) {
      const { body = "", ...form } = plain(value);
      for (const key of formOnly) delete form[key];
      return `---\n${write(toData(form, shape, written))}---\n${body}`;
    },
  };
}

/** Notes which values stood in quotes, so that they get them back: other programs may take `588` for a number. */
function parsed(yaml, text, quoted) {
  const document = yaml.parseDocument(text, { schema: "failsafe" });
  yaml.visit(document, {
    Scalar(_, scalar, way) {
      if (scalar.type?.startsWith("QUOTE")) quoted.add(named(yaml, scalar, way));
    },
  });
  return document.toJS() || {};
}

/** The failsafe schema knows no nothing: what the catalogue would take for it is put in quotes. */
function yamlOf(yaml, data, quoted) {
  const document = new yaml.Document(data, { schema: "failsafe" });
  yaml.visit(document, {
    Scalar(_, scalar, way) {
      if (NOTHING.has(scalar.value)) scalar.type = "QUOTE_SINGLE";
      if (quoted.has(named(yaml, scalar, way))) scalar.type = "QUOTE_DOUBLE";
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** A value with the key under which it stands. */
function named(yaml, scalar, way) {
  return JSON.stringify([way.findLast((node) => yaml.isPair(node))?.key.value, scalar.value]);
}

/** Decap hands over immutable maps in some versions, and plain objects in others. */
function plain(value) {
  return typeof value?.toJS === "function" ? value.toJS() : structuredClone(value);
}

function toForm(data, shape, written) {
  return mapped(data, shape, (value, { entries, shorthand, inside }) => {
    const opened = (item) => {
      if (isShort(item, shorthand)) written.add(JSON.stringify(item));
      return toForm(typeof item === "string" && shorthand ? { [shorthand]: item } : item, inside, written);
    };
    if (entries && isObject(value)) {
      return Object.entries(value).map(([id, entry]) => ({ id, ...opened(entry) }));
    }
    return Array.isArray(value) ? value.map(opened) : opened(value);
  });
}

function toData(form, shape, written) {
  const data = mapped(form, shape, (value, { entries, shorthand, inside }) => {
    const closed = (item) => {
      const whole = toData(item, inside, written);
      return isShort(whole, shorthand) && !written.has(JSON.stringify(whole)) ? whole[shorthand] : whole;
    };
    if (entries && Array.isArray(value)) {
      return Object.fromEntries(value.map(({ id, ...entry }) => [id, closed(entry)]));
    }
    return Array.isArray(value) ? value.map(closed) : closed(value);
  });
  return withoutEmpty(data);
}

function mapped(object, shape, change) {
  if (!isObject(object)) return object;
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, key in shape && value ? change(value, shape[key]) : value]),
  );
}

/** Whether an object has nothing but the field for which a text may stand. */
function isShort(object, shorthand) {
  const keys = isObject(object) ? Object.keys(object) : [];
  return shorthand !== null && keys.length === 1 && keys[0] === shorthand;
}

/** Forms give back what was left empty. Own keys (x-…) are kept as they are. */
function withoutEmpty(data) {
  if (!isObject(data)) return data;
  return Object.fromEntries(Object.entries(data).filter(([key, value]) => key.startsWith("x-") || !isEmpty(value)));
}

function isEmpty(value) {
  if (value === null || value === undefined || value === "") return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
