// The upload that an event of the inbox is about: { key: 'inbox/a.txt', … } → its id, key, revision and when it was put.
import type { ObjectEvent } from '../shared/lambda/object-event.ts';
import { articleIdOf } from '../shared/model/article-id.ts';
import type { Subject } from '../shared/table/head.ts';

export const uploadOf = ({ key, revision, at }: ObjectEvent): Subject => ({
  id: articleIdOf(key),
  key,
  revision,
  uploadedAt: at,
});
