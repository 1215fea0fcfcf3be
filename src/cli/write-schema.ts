/** `npm run schema`: writes `schema/record.schema.json`, the published form of the record's schema. */
import { formatRecordSchema } from '../exports/json-schema.js';
import { writeWhole } from '../store/write-whole.js';

await writeWhole('schema/record.schema.json', formatRecordSchema());
