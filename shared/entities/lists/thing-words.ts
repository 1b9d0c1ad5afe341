// Nouns for places and organizations, from thing-words.tsv. classesOfNoun("bloc") → ["union"]; classesOfNoun("ministry") → ["body"].
import { alternatives, listAt } from './lines.ts';

export type ThingClass = 'country' | 'settlement' | 'area' | 'union' | 'company' | 'group' | 'body';

const classes = new Map<string, ThingClass[]>();
for (const [name, nouns] of listAt(new URL('./thing-words.tsv', import.meta.url))) {
  for (const noun of alternatives(nouns)) classes.set(noun, [...(classes.get(noun) ?? []), name as ThingClass]);
}

export const classesOfNoun = (noun: string): readonly ThingClass[] => classes.get(noun) ?? [];
