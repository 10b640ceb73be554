import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form/form";
import type { useForm } from "@/components/ui/form/use-form";
import { Notice } from "@/components/ui/notice";
import { Section } from "./section";

export type SectionProps = {
  section: { id: string; title: string; lead?: string; warning?: string };
  /** Not shown, except while the form was just rejected. */
  closed: boolean;
};

type Props = SectionProps & {
  form: Pick<ReturnType<typeof useForm>, "submit" | "state" | "refusal" | "wasRejected">;
  className?: string;
  children: ReactNode;
};

/** A section of one form. */
export function FormSection({ section, closed, form, className, children }: Props) {
  if (closed && !form.wasRejected) return null;
  const { id, title, lead, warning } = section;
  return (
    <Section id={id} title={title} className={className}>
      <Card as="div" className="grid gap-5">
        {lead && <p className="text-ink-2">{lead}</p>}
        {warning && <Notice tone="info">{warning}</Notice>}
        <Form form={form} className="grid gap-5">
          {children}
        </Form>
      </Card>
    </Section>
  );
}
