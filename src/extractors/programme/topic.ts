/** Of which bodies a section speaks: they give what its lists offer. */
import type { Passage } from './passage.js';

/** Passages that a topic reaches over. */
const REACH = 5;

function bodiesOf(passage: Passage): readonly string[] {
  return passage.parties
    .filter(({ value }) => value.type !== 'state' && value.type !== 'group' && value.id !== 'un')
    .map(({ value }) => value.id);
}

/**
 * The bodies (ids of the registry, no States) of the nearest passage before this one in its section that names any,
 * and of the passages before it that name a body of which one of these is part. Empty when the section names none.
 */
export function findTopic(passage: Passage, passages: readonly Passage[]): readonly string[] {
  const topic: string[] = [];
  let items = passage.block.kind === 'list-item';
  let steps = 0;
  for (let i = passage.index - 1; i >= 0 && steps < REACH; i -= 1) {
    const before = passages[i];
    if (before === undefined || before.block.kind === 'heading') break;
    items = items && before.block.kind === 'list-item';
    if (items) continue;
    steps += 1;
    const bodies = bodiesOf(before);
    const related = topic.length === 0 ? bodies : bodies.filter((id) => isParentOfAny(id, topic, passages));
    topic.push(...related);
  }
  return [...new Set(topic)];
}

function isParentOfAny(id: string, topic: readonly string[], passages: readonly Passage[]): boolean {
  return passages.some((passage) =>
    passage.parties.some(({ value }) => value.parent === id && topic.includes(value.id)),
  );
}
