import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { routeOf, type Input, type Operation, type Output } from '../../app/api.ts';
import { Problem } from '../../app/problem.ts';
import { useCommand } from '../../app/query.ts';
import { Refusal, Skeleton } from '../states.tsx';
import { toast } from '../toast.ts';
import { usePatternWords } from '../words.ts';
import { SchemaFields } from './field.tsx';
import { inputOf, inputSchema, pathOf } from './schema.ts';

export interface CommandFormProps<O extends Operation> {
  readonly operation: O;
  /** Fields the screen knows: they are sent but not asked. */
  readonly fixed?: Partial<Input<O>>;
  /** What stands in the form at first, e.g. the document that is edited. */
  readonly initial?: Partial<Input<O>>;
  /** Version that was read, where the contract edits. */
  readonly version?: string | undefined;
  readonly submit?: string;
  readonly onDone?: (answer: Output<O>) => void;
}

/** A form drawn from a command's own input: labels from the dictionary, refusals at the field they name. */
export function CommandForm<O extends Operation>({
  operation,
  fixed,
  initial,
  version,
  submit,
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
    const asked = Object.fromEntries(
      Object.entries(schema.properties ?? {}).filter(([name]) => !hidden.includes(name)),
    );
    const input = { ...(inputOf({ ...schema, properties: asked }, entered) as object), ...fixed } as Input<O>;
    try {
      await command.mutateAsync({ input, version });
    } catch (error) {
      setRefused(error);
      const errors = error instanceof Problem ? (error.body.errors ?? []) : [];
      form.setFields(errors.map(({ pointer, reason }) => ({ name: pathOf(pointer), errors: [reason] })));
    }
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark="optional"
      initialValues={initial}
      onFinish={(entered) => void send(entered)}
      scrollToFirstError
    >
      <SchemaFields schema={schema} path={[]} operation={operation} hidden={hidden} />
      {refused ? <Refusal error={refused} /> : null}
      <div className="ll-form-end">
        <Button type="primary" htmlType="submit" loading={command.isPending}>
          {submit ?? t('send')}
        </Button>
      </div>
    </Form>
  );
}
