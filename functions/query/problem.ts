// What went wrong with a request, as RFC 9457 says it: a type, a title, a status, and a sentence about this very request.
import { z } from 'zod';

export const PROBLEMS = {
  'not-found': { status: 404, title: 'There is no such thing in the record' },
  'unknown-parameter': { status: 400, title: 'This question takes no such parameter' },
  'bad-parameter': { status: 400, title: 'A parameter does not fit' },
  'bad-cursor': { status: 400, title: 'The cursor does not fit' },
  'bad-body': { status: 400, title: 'The body does not fit' },
  'method-not-allowed': { status: 405, title: 'This path does not take this method' },
  'other-layout': { status: 503, title: 'The record is kept as another version keeps it' },
  'internal-error': { status: 500, title: 'Something went wrong on our side' },
} as const;

export type ProblemType = keyof typeof PROBLEMS;

export const ProblemDocument = z
  .object({
    type: z
      .string()
      .meta({ description: 'A link to what this kind of problem is.', examples: ['/docs#bad-parameter'] }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'What is wrong with this request, and what would be right.' }),
    parameter: z.string().optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });

export class Problem extends Error {
  readonly type: ProblemType;
  readonly parameter: string | undefined;

  constructor(type: ProblemType, detail: string, parameter?: string) {
    super(detail);
    this.name = 'Problem';
    this.type = type;
    this.parameter = parameter;
  }

  get document(): z.infer<typeof ProblemDocument> {
    const { status, title } = PROBLEMS[this.type];
    const type = `/docs#${this.type}`;
    return { type, title, status, detail: this.message, ...(this.parameter && { parameter: this.parameter }) };
  }
}
