// What single words beside a name say of its type: "near X" (a place), "X Ltd" (an organization), "wife of X" (a person).
// One line a cue: where the word stands, the words, the type, how strongly.
import type { EntityType } from '../../model/entity.ts';

export type Cue = readonly [where: 'before' | 'of' | 'after' | 'last', words: RegExp, type: EntityType, weight: number];

/** `before`: the word before; `of`: the word before "of"; `after`: the word after; `last`: its last word, after others. */
export const CUES: readonly Cue[] = [
  ['before', /^in$/, 'place', 1.2],
  ['before', /^near$/, 'place', 2.5],
  ['before', /^(?:outside|inside|throughout|across|towards?|into|from|at)$/, 'place', 0.4],
  [
    'before',
    /^(?:neighbou?ring|nearby|mainland|rural|downtown|(?:north|south)?(?:east|west)(?:ern)?|northern|southern|central|north|south)$/,
    'place',
    2,
  ],
  [
    'of',
    /^(?:village|town|city|province|region|district|island|state|republic|capital|port|border|north|south|east|west|northern|southern|eastern|western|mayor|governor|outskirts|suburbs?|territory|streets|residents?|parts?)$/,
    'place',
    2.5,
  ],
  [
    'after',
    /^(?:village|town|city|cities|provinces?|regions?|districts?|rivers?|islands?|valley|border|airport|peninsula|oblast)$/,
    'place',
    1.5,
  ],
  [
    'after',
    /^(?:hotel|airport|prison|jail|stadium|district|neighbou?rhood|suburb|avenue|street|square|refugee|camp|dam|mosque|checkpoint|crossing)$/,
    'place',
    2,
  ],
  [
    'of',
    /^(?:executive|chairman|chairwoman|ceo|founder|co-founder|shareholders?|employees?|shares|analyst|economist|strategist|unit|subsidiary|arm|acquisition|takeover)$/,
    'organization',
    1.5,
  ],
  [
    'after',
    /^(?:party|movement|newspaper|daily|magazine|militia|airline|broadcaster|website|cartel)$/,
    'organization',
    1.5,
  ],
  [
    'of',
    /^(?:wife|husband|widow|widower|son|daughter|mother|father|brother|sister|girlfriend|boyfriend|cousin|nephew|niece|friend|murder|assassination|killing|arrest|trial|extradition|death)$/,
    'person',
    1.5,
  ],
  ['after', /^(?:governor|mayor|police|residents?|authorities|prosecutors?|councillors?)$/, 'place', 1],
  ['after', /^(?:inc|corp|ltd|llc|plc|gmbh)\.?$/, 'organization', 3],
  ['last', /^(?:inc|corp|ltd|llc|plc|gmbh|co)\.?$/, 'organization', 3],
  [
    'last',
    /^(?:party|union|pact|alliance|league|council|committee|commission|ministry|agency|bank|university|group|association|federation|organi[sz]ation|institute|foundation|movement|front|army|forces|court|parliament|bloc|coalition|authority|corporation|brigades?|airlines?|airways|motors|holdings?|partners|systems|industries|news|times|post|tribune|gazette|television|radio|capital|energy|technologies|pharmaceuticals|resources|petroleum|telecom|insurance|securities|logistics|foods|software|entertainment|semiconductors?)$/,
    'organization',
    2,
  ],
  [
    'last',
    /^(?:river|island|islands|province|mountains?|valley|bay|lake|sea|street|avenue|square|airport|bridge|peninsula|county|district|city|hills?|beach|heights|stadium|arena|gardens?|hotel|jail|prison|memorial|tower|palace|cathedral|ridge|canyon|highway|canal|trench|plateau|basin|glacier|falls|reef|dam|reservoir|airfield|barracks|plaza|boulevard|forest|strait|factory|plant|field|base|dock|quay|mosque)$/,
    'place',
    2,
  ],
  [
    'last',
    /^(?:automobile|automotive|airline|aerospace|biopharmaceuticals?|biotech|pharma|analytica|institution|newspapers?|weekly|records|pictures|studios|stores|hotels|international|united|church|exchange|taxpayers)$/,
    'organization',
    2,
  ],
  [
    'last',
    /^(?:factory|airport|stadium|hotel|prison|jail|arena|airfield|peninsula|province|refinery|shipyard|plant|mine)$/,
    'place',
    1.5,
  ],
  ['last', /^(?:pro|os|mini|plus|lite)$|\d/, 'other', 2.5],
  ['last', /^(?:telescope|index|medal|award|prize|trophy|cup|marathon|treaty|agreement|act|accords?)$/, 'other', 3],
];
