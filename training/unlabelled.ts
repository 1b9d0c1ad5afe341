// Texts that may be trained on but have no trees → sentences of tokens, as the product itself cuts them, one JSON array a line.
// node training/unlabelled.ts meantime/dev.jsonl re3d/dev.jsonl > unlabelled.jsonl     (lines: ["She","said","so","."])
import { readFileSync } from 'node:fs';
import { sentencesOf } from '../shared/language/index.ts';

for (const path of process.argv.slice(2)) {
  for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
    const { text } = JSON.parse(line) as { text: string };
    for (const { tokens } of sentencesOf(text)) {
      const forms = tokens.map(({ start, end }) => text.slice(start, end));
      if (forms.length >= 4 && forms.length <= 60) console.log(JSON.stringify(forms));
    }
  }
}
