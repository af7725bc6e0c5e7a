import type { Node } from 'constructs';
import type { SourcePage } from '../functions/handlers/sources.ts';

/** What an operator sets for a deployment: the object `chiffres-publics` in the context of cdk.json. */
export interface Settings {
  /** Receives alarms by mail; null for none (the topic is there all the same). */
  readonly alarmEmail: string | null;
  /** The portal's own name, with a certificate of ACM in us-east-1; null for CloudFront's name. */
  readonly domainName: string | null;
  readonly certificateArn: string | null;
  /** Pages on which the discovery function looks for new documents. */
  readonly sources: readonly SourcePage[];
}

/** Reads the settings from the context; a deployment without them has no mail, no domain and no source. */
export function settingsOf(node: Node): Settings {
  const given: Partial<Settings> = node.tryGetContext('chiffres-publics') ?? {};
  const settings: Settings = { alarmEmail: null, domainName: null, certificateArn: null, sources: [], ...given };
  if ((settings.domainName === null) !== (settings.certificateArn === null)) {
    throw new Error('cdk.json, context chiffres-publics: domainName and certificateArn go together.');
  }
  return settings;
}
