/** The general rules on who may ask for whom, shown where a statement is silent. */
import type { Library } from '../library.js';
import type { RightId, Rule } from '../schema.js';
import type { ClientCase } from './client-case.js';

/** Rules of law that explain a case, by id in `law/`. */
export function explainByLaw(client: ClientCase, right: RightId, library: Library): Rule[] {
  return ruleIds(client, right).flatMap((id) => library.rules.get(id) ?? []);
}

function ruleIds({ who, age, isCapable, basis, relation }: ClientCase, right: RightId): string[] {
  const isView = right === 'access' || right === 'copy';
  if (who === 'deceased') return ['law-deceased', 'law-deceased-purpose', ...(relation === 'parent' ? ['law-deceased-child'] : [])];
  if (who === 'self' && age >= 18) return [];
  if (age < 12) return ['law-under-12'];
  if (age < 16 && isCapable && isView) return ['law-age-12', ...(who === 'self' ? [] : ['law-parents-12-15'])];
  if (age < 16) return ['law-represent-under-16'];
  if (age < 18) return [isCapable ? 'law-from-16' : 'law-youth-incapable'];
  if (basis === 'administrator') return ['law-represent-protected', 'law-mentor-money'];
  if (basis === 'mentor' || basis === 'curator') return ['law-represent-protected'];
  return [isCapable && basis !== 'proxy' ? 'law-mentor-money' : 'law-represent-adult'];
}
