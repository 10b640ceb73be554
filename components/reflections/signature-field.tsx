import { TextField } from "@/components/ui/form/field";
import type { useForm } from "@/components/ui/form/use-form";

type Props = {
  form: Pick<ReturnType<typeof useForm>, "value" | "error">;
  /** Whether the profile has no name yet. */
  asks: boolean;
  /** A previously given name. */
  known?: string;
  texts: { name: string; nameHint: string };
};

/** Published texts are signed. Also shown if somebody without a name signed in in another tab. */
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
