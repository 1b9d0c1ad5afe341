// `onrecord explain FILE --claim N`: which way of attributing found a claim, and which words decided: the sentence with the
// source, cue and content marked, the rule with its own examples, and what made it more or less sure.
import { readFileSync } from 'node:fs';
import { styleText } from 'node:util';
import type { Command } from 'commander';
import type { Claim } from '../shared/model/claim.ts';
import type { Extraction } from '../shared/model/extraction.ts';
import { overlaps } from '../shared/model/span.ts';
import { normalize } from '../shared/normalize/index.ts';
import type { Decision } from '../shared/scoring/index.ts';
import { answersTo, circumstances, namesOf, plain } from './reading-words.ts';
import { terminal } from './terminal.ts';
import { readTraced, shownDecision } from './trace.ts';

interface ExplainFlags {
  readonly claim: string;
}

export function addExplain(program: Command): void {
  program
    .command('explain')
    .description('show how a claim was found: the rule, and the words that decided')
    .argument('<file>', 'an article')
    .requiredOption('--claim <number>', 'the number that `onrecord extract` shows, or its id (c3)')
    .addHelpText('after', '\nExample:\n  onrecord explain article.txt --claim 3')
    .action(explainClaim);
}

async function explainClaim(file: string, { claim: wanted }: ExplainFlags): Promise<void> {
  const members = await normalize({ bytes: readFileSync(file), key: file, revision: '1' });
  const member = members.find((one) => 'article' in one);
  if (!member || !('article' in member)) {
    const refused = members.find((one) => 'refused' in one);
    throw new Error(
      refused && 'refused' in refused ? `${file}: ${refused.refused.reason}` : `${file} holds no article`,
    );
  }
  const { reading, decisions } = readTraced(member.article);
  const id = /^c\d+$/.test(wanted) ? wanted : `c${wanted}`;
  const claim = reading.claims.find((one) => one.id === id);
  if (!claim)
    throw new Error(`${file} has ${reading.claims.length} claims; --claim takes 1 to ${reading.claims.length}`);
  const decided = decidedOf(decisions, reading, claim);
  process.stdout.write(`${renderExplanation(reading, claim, terminal().color)}${decided}`);
}

/** The decisions that made the claim what it is: that it is one, where its words end, who is meant by its speaker, what it answers. */
function decidedOf(decisions: readonly Decision[], { article: { text } }: Extraction, claim: Claim): string {
  const { cue, source, target, addressee } = claim;
  const parties = [source, target, addressee].filter((party) => party !== null && party !== undefined);
  const first = cue ?? claim.content[0];
  const about = decisions.filter(({ task, about: words }) =>
    task === 'coreference' ? parties.some((party) => overlaps(party, words)) : first && overlaps(first, words),
  );
  return about.length > 0 ? `decided\n\n${about.map((one) => shownDecision(text, one)).join('\n')}` : '';
}

export function renderExplanation(reading: Extraction, claim: Claim, color: boolean): string {
  const { text } = reading.article;
  const answers = answersTo(reading, claim);
  const where = circumstances(reading, claim);
  const { lines } = headerOf(claim.rule);
  return [
    `${claim.id}  ${namesOf(reading)(claim)} · ${claim.act} · ${claim.form}${claim.polarity === 'negative' ? ' · not claimed (negative)' : ''} · sure to ${Math.round(claim.confidence * 100)}%`,
    '',
    marked(text, claim, color),
    '',
    `rule     ${claim.rule}`,
    ...lines.map((line) => `         ${line}`),
    ...(claim.cue
      ? [`cue      ${plain(text.slice(claim.cue.start, claim.cue.end))}`]
      : ['cue      none: a quotation that follows its speaker']),
    ...(claim.target ? [`target   ${plain(text.slice(claim.target.start, claim.target.end))}`] : []),
    ...(where ? [`also     ${where}`] : []),
    ...(claim.hedges.length
      ? [`hedges   ${claim.hedges.map(({ start, end }) => plain(text.slice(start, end))).join(', ')}`]
      : []),
    ...(answers ? [`disputes ${answers}`] : []),
    ...reading.disputes
      .filter(({ from, to }) => from === claim.id || to === claim.id)
      .map(
        ({ why }) =>
          `         because: ${why.reason} (${why.words.map(({ start, end }) => plain(text.slice(start, end))).join(', ')})`,
      ),
    '',
  ].join('\n');
}

/** The paragraphs around the claim, with [source], {cue} and «content» marked, by colour where there is any. */
function marked(text: string, claim: Claim, color: boolean): string {
  const parts = [
    ...(claim.source ? [{ ...claim.source, open: '[', close: ']', style: 'bold' as const }] : []),
    ...(claim.cue ? [{ ...claim.cue, open: '{', close: '}', style: 'yellow' as const }] : []),
    ...claim.content.map((span) => ({ ...span, open: '«', close: '»', style: 'cyan' as const })),
  ].sort((a, b) => a.start - b.start);
  const start = text.lastIndexOf('\n', Math.min(...parts.map((part) => part.start))) + 1;
  const last = Math.max(...parts.map((part) => part.end));
  const end = text.indexOf('\n', last) < 0 ? text.length : text.indexOf('\n', last);
  let shown = '';
  let at = start;
  for (const part of parts) {
    if (part.start < at) continue;
    const words = plain(text.slice(part.start, part.end));
    shown += `${blank(text.slice(at, part.start))}${color ? styleText(part.style, words, { validateStream: false }) : `${part.open}${words}${part.close}`}`;
    at = part.end;
  }
  return shown + blank(text.slice(at, end));
}

/** Outer blanks kept, the rest made plain. */
const blank = (words: string): string =>
  (/^\s/.test(words) ? ' ' : '') + plain(words) + (/\S\s$/.test(words) ? ' ' : '');

/** The comment at the head of the rule's file: what it reads, with examples. */
function headerOf(rule: string): { readonly lines: readonly string[] } {
  for (const folder of ['ways', 'refiners']) {
    try {
      const name = rule === 'last-speaker' ? 'give-to-last-speaker' : rule;
      const source = readFileSync(new URL(`../shared/claims/${folder}/${name}.ts`, import.meta.url), 'utf8');
      const lines = source.split('\n');
      const end = lines.findIndex((line) => !line.startsWith('//'));
      return { lines: lines.slice(0, end).map((line) => line.replace(/^\/\/ ?/, '')) };
    } catch {
      // in the other folder
    }
  }
  return { lines: [] };
}
