import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { routeOf, type Input, type Operation, type Output } from '../../app/api.ts';
import { Problem } from '../../app/problem.ts';
import { useCommand } from '../../app/query.ts';
import { Refusal, Skeleton } from '../states.tsx';
import { toast } from '../toast.ts';
import { usePatternWords } from '../words.ts';
import { Begun, SchemaFields } from './field.tsx';
import { Themed } from './themed.tsx';
import { changedOf, inputOf, inputSchema, pathOf, pick } from './schema.ts';

export interface CommandFormProps<O extends Operation> {
  readonly operation: O;
  /** Fields the screen knows: they are sent but not asked. */
  readonly fixed?: Partial<Input<O>>;
  /** What stands in the form at first, e.g. the document that is edited. */
  readonly initial?: Partial<Input<O>>;
  /** Version that was read, where the contract edits. */
  readonly version?: string | undefined;
  readonly submit?: string;
  /** Headings under which the fields stand side by side, for a form that has a screen to itself. */
  readonly groups?: readonly { readonly title: string; readonly fields: readonly string[] }[];
  readonly onDone?: (answer: Output<O>) => void;
}

/** A form drawn from a command's own input: labels from the dictionary, refusals at the field they name. */
export function CommandForm<O extends Operation>({
  operation,
  fixed,
  initial,
  version,
  submit,
  groups,
  onDone,
}: CommandFormProps<O>) {
  const t = usePatternWords();
  const [form] = Form.useForm();
  const [refused, setRefused] = useState<unknown>();
  const context = routeOf(operation).path.split('/')[1] ?? '';
  const { data: schema } = useQuery({
    queryKey: ['schema', operation],
    queryFn: () => inputSchema(context, operation),
    staleTime: Infinity,
  });
  const command = useCommand(operation, (answer) => {
    toast(t('sent'));
    onDone?.(answer);
  });
  if (!schema) return <Skeleton />;

  const hidden = Object.keys(fixed ?? {});
  const send = async (entered: unknown): Promise<void> => {
    setRefused(undefined);
    const names = Object.keys(schema.properties ?? {}).filter((name) => !hidden.includes(name));
    const asked = pick(schema, names);
    const told = (inputOf(asked, entered) ?? {}) as Record<string, unknown>;
    const changed = routeOf(operation).edits && initial ? changedOf(asked, initial, told) : told;
    const input = { ...changed, ...fixed } as Input<O>;
    try {
      await command.mutateAsync({ input, version });
    } catch (error) {
      setRefused(error);
      const errors = error instanceof Problem ? (error.body.errors ?? []) : [];
      form.setFields(errors.map(({ pointer, reason }) => ({ name: pathOf(pointer), errors: [reason] })));
    }
  };
  return (
    <Themed>
      <Form
        form={form}
        layout="vertical"
        // An edit may leave any field as it is: to say so of each would only be noise.
        requiredMark={
          routeOf(operation).edits
            ? false
            : (label, { required }) => (
                <span>
                  {label}
                  {required ? null : <span className="ll-muted"> ({t('optional')})</span>}
                </span>
              )
        }
        initialValues={initial}
        onFinish={(entered) => void send(entered)}
        scrollToFirstError
      >
        <Begun value={initial}>
          {groups?.map(({ title, fields }) => (
            <fieldset key={title} className="ll-group ll-form-group">
              <legend>{title}</legend>
              <div className="ll-form-grid">
                <SchemaFields schema={pick(schema, fields)} path={[]} operation={operation} hidden={hidden} />
              </div>
            </fieldset>
          ))}
          <div className={groups ? 'll-form-group' : undefined}>
            <SchemaFields
              schema={schema}
              path={[]}
              operation={operation}
              hidden={[...hidden, ...(groups ?? []).flatMap(({ fields }) => fields)]}
            />
          </div>
        </Begun>
        {refused ? <Refusal error={refused} /> : null}
        <div className="ll-form-end">
          <Button type="primary" htmlType="submit" loading={command.isPending}>
            {submit ?? t('send')}
          </Button>
        </div>
      </Form>
    </Themed>
  );
}
