// Short articles about invented places, each different by its number: article(7) → "Mayor Of Eastbrook Accuses …"
const PLACES = [
  'Eastbrook',
  'Norvale',
  'Kestrel Bay',
  'Upper Marden',
  'Saint Orla',
  'Brackwater',
  'Lindholm',
  'Tarrow',
];
const PEOPLE = ['Anna Keller', 'Tomas Brandt', 'Maria Voss', 'Peter Lindqvist', 'Helen Okafor', 'Jonas Adler'];
const MATTERS = [
  'the bridge over the Oster',
  'the price of bread',
  'the new harbour',
  'the school roof',
  'the night train',
];

export function article(number: number): string {
  const of = (list: readonly string[], step: number): string => list[Math.floor(number / step) % list.length] as string;
  const place = of(PLACES, 1);
  const mayor = of(PEOPLE, 2);
  const critic = of(PEOPLE, 3) === mayor ? 'Clara Weiss' : of(PEOPLE, 3);
  const matter = of(MATTERS, 5);
  return `Mayor Of ${place} Answers Critics Over Report ${number}

${place.toUpperCase()} -- The mayor of ${place}, ${mayor}, said on Tuesday that ${matter} would cost ${100 + number} million euros.

"We have told everyone the truth from the first day," ${mayor} told reporters. "Nobody will lose a home because of it."

${critic}, who leads the opposition in the council, accused the mayor of hiding report number ${number} from the public. "The council was never asked," ${critic} said.

The mayor denied the accusation and said the report had been sent to every member on May 3, 2021. According to the town clerk, 12 of 30 members opened it.

A spokesman for the builders' union said that its members supported the plan, but warned that work could not begin before winter. The governor's office declined to comment.

The council will vote on ${matter} next month. Some 400 people gathered in front of the town hall on Tuesday evening, police said.
`;
}
