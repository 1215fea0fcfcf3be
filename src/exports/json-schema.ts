import { z } from 'zod';
import { recordSchema } from '../model/record.js';

/** The text of `schema/record.schema.json`: the record's schema as JSON Schema, draft 2020-12. */
export function formatRecordSchema(): string {
  const schema = z.toJSONSchema(recordSchema, { target: 'draft-2020-12' });
  return `${JSON.stringify({ ...schema, title: 'A record of Rapporteur' }, null, 2)}\n`;
}
