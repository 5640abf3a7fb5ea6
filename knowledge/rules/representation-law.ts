/** The general rules on who may ask for whom, shown where a statement is silent. */
import type { Library, Statement } from '../library.js';
import type { RightId, Rule } from '../schema.js';
import { careLawsOf, type CareLaw } from './articles.js';
import type { ClientCase } from './client-case.js';

/** Rules of law that explain a case, by id in `law/`, the one that decides first. */
export function explainByLaw(client: ClientCase, right: RightId, statement: Statement, library: Library): Rule[] {
  const ids =
    client.who === 'deceased'
      ? deceasedRules(client, careLawsOf(statement))
      : client.age < 18
        ? minorRules(client, right, statement)
        : adultRules(client);
  return ids.flatMap((id) => library.rules.get(id) ?? []);
}

/** BW 7:458a for medical files, Jeugdwet 7.3.12a for youth help. */
function deceasedRules({ relation }: ClientCase, laws: readonly CareLaw[]): string[] {
  const isYouthHelpOnly = laws.includes('jeugdwet') && !laws.includes('wgbo');
  return [
    ...(relation === 'parent' ? ['law-deceased-child'] : []),
    ...(isYouthHelpOnly ? ['law-deceased-youth-help', 'law-deceased'] : ['law-deceased', 'law-deceased-youth-help']),
    'law-deceased-purpose',
  ];
}

/** UAVG 5 for the rights of the AVG; the care laws for seeing a file. */
function minorRules({ who, age, isCapable }: ClientCase, right: RightId, statement: Statement): string[] {
  const isView = right === 'access' || right === 'copy';
  if (age < 12) return [isView && careLawsOf(statement).length > 0 ? 'law-under-12' : 'law-represent-under-16'];
  if (age < 16 && isView && isCapable) return who === 'self' ? ['law-age-12'] : ['law-parents-12-15', 'law-age-12'];
  if (age < 16) return ['law-represent-under-16'];
  return [isCapable ? 'law-from-16' : 'law-youth-incapable'];
}

/** UAVG 5 for those whom a judge appointed, BW 7:465 for the others. */
function adultRules({ who, isCapable, basis }: ClientCase): string[] {
  if (who === 'self') return [];
  if (basis === 'administrator') return ['law-represent-protected', 'law-mentor-money'];
  if (basis === 'mentor' || basis === 'curator') return ['law-represent-protected', ...(isCapable ? ['law-mentor-money'] : [])];
  if (isCapable) return basis === 'proxy' ? [] : ['law-mentor-money'];
  return ['law-represent-adult'];
}
