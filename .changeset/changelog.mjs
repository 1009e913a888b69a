// What changesets write into a CHANGELOG: the sentence to the user, without commits that mean nothing outside of this repository.

/**
 * One line a changeset. A major has to say what to do: a paragraph that starts with `To migrate:`.
 * @throws where a major does not; nothing has been versioned then.
 */
function getReleaseLine({ id, summary }, type) {
  if (type === "major" && !/^(To migrate:|First release)/m.test(summary))
    throw new Error(`.changeset/${id}.md is a major without a paragraph that starts with "To migrate:"; see MIGRATING.md for what it says.`);
  const [first, ...more] = summary.trim().split("\n");
  return [`- ${first}`, ...more.map((line) => `  ${line}`.trimEnd())].join("\n");
}

/** What came through a package that this one depends on: its changelog says what is new. */
function getDependencyReleaseLine(_changesets, dependencies) {
  return dependencies.map(({ name, newVersion }) => `- Comes with ${name} ${newVersion}; its changelog says what is new.`).join("\n");
}

export default { getReleaseLine, getDependencyReleaseLine };
