// Between a file of the catalogue and its form.
//
// A form knows lists and objects. In a file, problems, needs and so on stand by their ids, and a text may stand in place
// of an object. YAML's failsafe schema guesses no types: every value is the text that was typed, as in the catalogue.
// Objects of JavaScript put keys that are numbers first; so files are read and written node by node, in their order.

const FENCE = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;
const NOTHING = {
  tag: "tag:yaml.org,2002:null",
  default: true,
  test: /^(?:~|null)?$/,
  identify: (value) => value === null,
  resolve: () => null,
  stringify: ({ source }) => source ?? "",
};
const OPTIONS = { schema: "failsafe", customTags: (tags) => [...tags, NOTHING] };
/** Under this key an object of a form carries what no field shows: its own keys, and how it was written. */
const ASIDE = "@aside";

/** What Decap CMS is given for one kind of files; `yaml` is the package of that name. */
export function format(yaml, { shape, register = false, formOnly = [], refusals }) {
  const { toText, toNode, entriesToNode } = saving(yaml, refusals);
  if (register) {
    return {
      fromFile: (text) => ({ entries: opening(yaml, text).entries(shape.entries) }),
      toFile: (value) => toText(entriesToNode(plain(value).entries ?? [], shape.entries)),
    };
  }
  return {
    fromFile(text) {
      const [whole, fields] = text.match(FENCE) ?? ["", ""];
      return { ...opening(yaml, fields).fields(shape), body: text.slice(whole.length) };
    },
    toFile(value) {
      const { body = "", ...form } = plain(value);
      for (const key of formOnly) delete form[key];
      return `---\n${toText(toNode(form, shape))}---\n${body}`;
    },
  };
}

/** From YAML to what a form holds: its fields, or all of it as entries. */
function opening(yaml, text) {
  const document = parsed(yaml, text);
  const whole = yaml.isMap(document.contents) ? document.contents : new yaml.YAMLMap();
  const plainly = (node) => (node ? node.toJS(document) : null);

  function toForm(node, shape) {
    const own = node.items.filter(({ key }) => isOwn(named(key)));
    const fields = node.items.filter(({ key }) => !isOwn(named(key)));
    return {
      ...Object.fromEntries(fields.map(({ key, value }) => [named(key), valueToForm(value, shape[named(key)])])),
      ...withAside({ own: own.length ? textOf(yaml, own) : "", quoted: fields.flatMap(quotedIn) }),
    };
  }

  function valueToForm(node, inner) {
    if (!inner) return plainly(node);
    if (inner.entries && yaml.isMap(node)) return entriesToForm(node, inner);
    if (yaml.isSeq(node)) return node.items.map((item) => itemToForm(item, inner) ?? {});
    return itemToForm(node, inner);
  }

  function entriesToForm(node, inner) {
    return node.items.map(({ key, value }) => ({ ...itemToForm(value, inner), id: named(key) }));
  }

  function itemToForm(node, { shorthand, inside }) {
    if (yaml.isMap(node)) {
      const form = toForm(node, inside);
      return isShort(node, shorthand) ? { ...form, [ASIDE]: { ...form[ASIDE], whole: true } } : form;
    }
    if (!shorthand || typeof node?.value !== "string") return plainly(node);
    return { [shorthand]: node.value, ...withAside({ quoted: quotedIn({ key: shorthand, value: node }) }) };
  }

  /** The values that stood in quotes, with their keys: other programs may take `588` for a number. */
  function quotedIn({ key, value }) {
    return (yaml.isSeq(value) ? value.items : [value])
      .filter((node) => yaml.isScalar(node) && node.type?.startsWith("QUOTE"))
      .map((scalar) => [named(key), scalar.value]);
  }

  return { fields: (shape) => toForm(whole, shape), entries: (inner) => entriesToForm(whole, inner) };
}

/** From what a form holds to YAML. An error that is thrown here is what the editor says in place of saving. */
function saving(yaml, refusals) {
  const document = new yaml.Document(null, OPTIONS);
  const toText = (map) => (map.items.length ? textOf(yaml, map.items) : "");

  function toNode(form, shape) {
    const { [ASIDE]: aside = {}, ...fields } = form;
    const pairs = Object.entries(fields).map(([key, value]) => pairOf(key, valueToNode(key, value, shape[key], aside)));
    const own = aside.own ? parsed(yaml, aside.own).contents.items : [];
    // Forms give back what was left empty.
    return withPairs([...pairs.filter(({ value }) => !isEmpty(value)), ...own]);
  }

  function valueToNode(key, value, inner, { quoted = [] }) {
    if (!inner || !value) return inQuotes(document.createNode(value ?? null), key, quoted);
    if (inner.entries && Array.isArray(value)) return entriesToNode(value, inner);
    if (!Array.isArray(value)) return itemToNode(value, inner);
    const list = new yaml.YAMLSeq();
    list.items = value.map((item) => itemToNode(item, inner));
    return list;
  }

  function entriesToNode(entries, inner) {
    const seen = new Set();
    return withPairs(
      entries.map(({ id, ...entry }) => {
        if (!id) throw new Error(refusals.nameless.replace("{entry}", () => firstText(entry)));
        if (seen.has(id)) throw new Error(refusals.repeated.replace("{id}", () => id));
        seen.add(id);
        return pairOf(id, itemToNode(entry, inner));
      }),
    );
  }

  function itemToNode(item, { shorthand, inside }) {
    if (!isObject(item)) return document.createNode(item ?? null);
    const map = toNode(item, inside);
    return isShort(map, shorthand) && !item[ASIDE]?.whole ? map.items[0].value : map;
  }

  function inQuotes(node, key, quoted) {
    yaml.visit(node, {
      Scalar(_, scalar) {
        if (quoted.some(([name, value]) => name === key && value === scalar.value)) scalar.type = "QUOTE_DOUBLE";
      },
    });
    return node;
  }

  function withPairs(pairs) {
    const map = new yaml.YAMLMap();
    map.items = pairs;
    return map;
  }

  function pairOf(key, value) {
    return new yaml.Pair(document.createNode(key), value);
  }

  return { toText, toNode, entriesToNode };
}

/** A text, without its comments: a form does not know them. */
function parsed(yaml, text) {
  const document = yaml.parseDocument(text, OPTIONS);
  yaml.visit(document, {
    Node(_, node) {
      for (const said of ["comment", "commentBefore", "spaceBefore"]) delete node[said];
    },
  });
  return document;
}

function textOf(yaml, pairs) {
  const document = new yaml.Document({}, OPTIONS);
  document.contents.items = pairs;
  return document.toString({ lineWidth: 0 });
}

/** Decap hands over immutable maps in some versions, and plain objects in others. */
function plain(value) {
  return typeof value?.toJS === "function" ? value.toJS() : structuredClone(value);
}

/** A key as it was typed. */
function named(key) {
  return String(key?.source ?? key?.value ?? key ?? "");
}

function isOwn(key) {
  return key.startsWith("x-");
}

/** What is carried along, where there is anything. */
function withAside(said) {
  const found = Object.entries(said).filter(([, value]) => value.length);
  return found.length ? { [ASIDE]: Object.fromEntries(found) } : {};
}

/** Whether a mapping has nothing but the field for which a text may stand. */
function isShort(map, shorthand) {
  return shorthand !== null && map.items.length === 1 && named(map.items[0].key) === shorthand;
}

function isEmpty(node) {
  return node.items ? node.items.length === 0 : node.value === null || node.value === "";
}

function firstText(entry) {
  return Object.values(entry).find((value) => value && typeof value === "string") ?? "";
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
