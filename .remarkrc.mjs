// Which JSON Schema the front matter of which Markdown files follows.
import remarkFrontmatter from "remark-frontmatter";
import remarkLintFrontmatterSchema from "remark-lint-frontmatter-schema";

import plainWords from "./scripts/remark-plain-words.mjs";

const pages = "**/!(index|README).md";

export default {
  plugins: [
    remarkFrontmatter,
    [
      remarkLintFrontmatterSchema,
      {
        schemas: {
          "schema/service.json": [`content/services/${pages}`],
          "schema/life-situation.json": [`content/life-situations/${pages}`],
          "schema/need.json": [`content/needs/${pages}`],
        },
        ajvOptions: { verbose: true }, // a message has its schema with it
      },
    ],
    plainWords,
  ],
};
