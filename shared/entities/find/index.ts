// All finders of named mentions, in order; what one proposes another may better (see refine/overlaps.ts).
import type { Finder } from '../draft.ts';
import type { Gazetteer } from '../gazetteer.ts';
import { bodies } from './bodies.ts';
import { companies } from './companies.ts';
import { demonyms } from './demonyms.ts';
import { described } from './described.ts';
import { fullNames } from './full-names.ts';
import { groupsNamed } from './groups.ts';
import { institutions } from './institutions.ts';
import { listed } from './listed.ts';
import { ministries } from './ministries.ts';
import { recognized } from './recognized.ts';
import { shipsAndStorms } from './ships-and-storms.ts';
import { titled } from './titled.ts';
import { titles } from './titles.ts';
import { userNames } from './user-names.ts';

export const findersOf = (gazetteer: Gazetteer): readonly Finder[] => [
  userNames(gazetteer),
  ministries,
  bodies,
  listed,
  demonyms,
  groupsNamed,
  recognized,
  fullNames,
  titled,
  companies,
  institutions,
  shipsAndStorms,
  described,
  titles,
];
