// The name between commas is the office-holder's, not the country's: "the envoy for Syria, Jan Hale, said" → Hale is the envoy.
import { classOf } from '../parser/parse.ts';
import { attach, children, type Mend } from './draft.ts';

export const mendPersonApposition: Mend = (draft) => {
  for (let name = 0; name < draft.forms.length; name++) {
    if (draft.labels[name] !== 'appos' || draft.upos[name] !== 'PROPN' || draft.forms[name - 1] !== ',') continue;
    const place = draft.heads[name] as number;
    const role = draft.heads[place] as number;
    if (role < 0 || draft.labels[place] !== 'nmod' || role > place || draft.xpos[role] !== 'NN') continue;
    const isPerson = children(draft, name, /^flat$/).length > 0 && children(draft, place, /^flat$/).length === 0;
    if (isPerson && classOf(draft.lemmas[role] as string) === 'title') attach(draft, name, role, 'appos');
  }
};
