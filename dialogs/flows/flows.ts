/** Every flow by the right that it asks for. */
import type { RightId } from '../../knowledge/schema.js';
import type { Flow } from '../flow.js';
import { ACCESS } from './access.js';
import { COMPLAINT } from './complaint.js';
import { COPY } from './copy.js';
import { DECEASED_ACCESS } from './deceased-access.js';
import { ERASURE } from './erasure.js';
import { OBJECTION } from './objection.js';
import { PORTABILITY } from './portability.js';
import { RECIPIENTS } from './recipients.js';
import { RECTIFICATION } from './rectification.js';
import { RESTRICTION } from './restriction.js';
import { SHIELDING } from './shielding.js';
import { SUPPLEMENT } from './supplement.js';
import { WITHDRAW_CONSENT } from './withdraw-consent.js';

export const FLOWS: Readonly<Record<RightId, Flow>> = {
  access: ACCESS,
  copy: COPY,
  rectification: RECTIFICATION,
  supplement: SUPPLEMENT,
  erasure: ERASURE,
  restriction: RESTRICTION,
  portability: PORTABILITY,
  objection: OBJECTION,
  'withdraw-consent': WITHDRAW_CONSENT,
  shielding: SHIELDING,
  recipients: RECIPIENTS,
  'deceased-access': DECEASED_ACCESS,
  complaint: COMPLAINT,
};

/** The topic that each request is about. */
export const TOPICS: Readonly<Record<RightId, string>> = {
  access: 'right-access',
  copy: 'right-copy',
  rectification: 'right-rectification',
  supplement: 'right-supplement',
  erasure: 'right-erasure',
  restriction: 'right-restriction',
  portability: 'right-portability',
  objection: 'right-objection',
  'withdraw-consent': 'consent-withdrawn',
  shielding: 'right-shielding',
  recipients: 'recipients',
  'deceased-access': 'deceased',
  complaint: 'complaint',
};
