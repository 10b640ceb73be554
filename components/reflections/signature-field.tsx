import { TextField } from "@/components/ui/form/field";
import type { useForm } from "@/components/ui/form/use-form";

type Props = {
  form: Pick<ReturnType<typeof useForm>, "value" | "error">;
  /** Whether the profile has no name yet. */
  asks: boolean;
  /** A name that was given before. */
  known?: string;
  texts: { name: string; nameHint: string };
};

/** What is published is signed; also by who signed in meanwhile, in another tab, and has no name yet. */
export function SignatureField({ form, asks, known, texts }: Props) {
  if (!asks && !form.error("name")) return null;
  return (
    <TextField
      name="name"
      autoComplete="name"
      label={texts.name}
      hint={texts.nameHint}
      required
      className="w-full"
      defaultValue={form.value("name", known)}
      error={form.error("name")}
    />
  );
}
