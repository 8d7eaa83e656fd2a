import type { OrderTemplateSaved } from '../../events/orders.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { both } from '../shared/said.ts';
import type { OrderTemplate, TemplateLine } from './order-template.ts';

export interface SaveOrderTemplateState {
  readonly templateId: string;
  readonly partnerId: string;
  /** The template as it is kept; absent where a new one is made. */
  readonly before?: OrderTemplate;
  /** Which of the partner's templates has the name already. */
  readonly nameHolder?: string;
}

export interface SaveOrderTemplate {
  readonly name: string;
  /** The version that was read, where a template is replaced by somebody who looked at it. */
  readonly version?: number;
  readonly lines: readonly TemplateLine[];
}

export interface SavedOrderTemplate {
  readonly template: OrderTemplate;
  readonly lines: readonly TemplateLine[];
  /** The name it had before. */
  readonly formerName?: string;
}

export type SaveOrderTemplateReason = 'template-name-taken' | 'version-changed';

/** Keeps a list of goods under a name, new or in place of the one it was. Two of a partner's lists never share a name. */
export function saveOrderTemplate(
  state: SaveOrderTemplateState,
  command: SaveOrderTemplate,
  circumstances: { readonly company: string; readonly actor: string; readonly now: string },
): Decision<SavedOrderTemplate, OrderTemplateSaved, SaveOrderTemplateReason> {
  const { templateId, partnerId, before, nameHolder } = state;
  const { name, lines } = command;
  if (nameHolder !== undefined && nameHolder !== templateId) {
    return rejected('template-name-taken', { name, template: nameHolder }, [
      {
        pointer: '/name',
        reason: both('该往来单位已有同名订单模板', 'another template of this partner has this name'),
      },
    ]);
  }
  const version = before?.remembered?.version;
  if (command.version !== undefined && command.version !== (version ?? 0)) {
    return rejected('version-changed', { expected: command.version, version: version ?? 0 });
  }
  return accepted(
    {
      template: {
        ...before,
        id: templateId,
        company: circumstances.company,
        partnerId,
        name,
        status: 'kept',
        lineCount: lines.length,
        savedAt: circumstances.now,
        savedBy: circumstances.actor,
      },
      lines,
      ...(before ? { formerName: before.name } : {}),
    },
    {
      type: 'orders.order-template-saved.v1',
      data: { templateId, partnerId, lineCount: lines.length },
    },
  );
}
