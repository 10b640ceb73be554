import { Button, ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { Checkbox, ChoiceGroup } from "@/components/ui/form/choice";
import { ErrorSummary } from "@/components/ui/form/error-summary";
import { SelectField, TextArea, TextField } from "@/components/ui/form/field";
import { Stepper } from "@/components/ui/form/stepper";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { Group } from "./group";
import { texts } from "./samples";

export function Controls({ theme }: { theme: string }) {
  const id = (name: string) => `${theme}-${name}`;
  const options = [
    { value: "en", label: "English" },
    { value: "fr", label: "Français" },
  ];
  return (
    <>
      <Group name="Buttons">
        <div className="flex flex-wrap gap-3">
          <Button look="primary" icon="check">
            {texts.look[0]}
          </Button>
          <Button icon="share">{texts.look[1]}</Button>
          <Button look="quiet">{texts.look[2]}</Button>
          <Button look="destructive">{texts.look[3]}</Button>
          <ButtonLink href="#kit" icon="calendar">
            {"Add to calendar"}
          </ButtonLink>
          <SubmitButton pendingText="Saving…" aria-disabled>
            {"Save"}
          </SubmitButton>
          <Button look="primary" disabled>
            {"Full"}
          </Button>
          <CopyButton text="x" copiedText="Copied">
            {"Copy link"}
          </CopyButton>
          <Dialog openText="Open dialog" title={texts.question} closeText="Close">
            {texts.sentence}
          </Dialog>
        </div>
        <Button look="primary" size="door" wide>
          {"Going"}
        </Button>
      </Group>
      <Group name="Fields">
        <ErrorSummary
          title="Two answers are missing"
          errors={[{ field: id("venue"), message: texts.error }]}
        />
        <Card className="grid gap-5">
          <TextField
            name="venue"
            id={id("venue")}
            label={texts.question}
            hint={texts.hint}
            error={texts.error}
            required
          />
          <TextField
            name="name"
            id={id("name")}
            label="Name"
            mark={texts.optional}
            defaultValue="Amélie"
          />
          <TextArea
            name="find"
            id={id("find")}
            label="How to find us"
            defaultValue={texts.sentence}
          />
          <SelectField
            name="lang"
            id={id("lang")}
            label="Language"
            options={options}
            defaultValue="fr"
          />
          <Stepper
            name="guests"
            id={id("guests")}
            label="Guests"
            lessText="One less"
            moreText="One more"
            defaultValue={2}
          />
          <Stepper
            name="heads"
            id={id("heads")}
            label="Heads"
            lessText="One less"
            moreText="One more"
            defaultValue={23}
            size="door"
          />
          <Checkbox
            name="me"
            id={id("me")}
            label="and me"
            hint="You are in the room as well."
            defaultChecked
          />
          <ChoiceGroup
            name={id("exact")}
            label="How sure?"
            defaultValue="exact"
            choices={[
              { value: "exact", label: "Exactly", hint: "I counted every one." },
              { value: "least", label: "At least" },
            ]}
          />
          <ChoiceGroup
            name={id("days[]")}
            type="checkbox"
            inline
            label="Spoken here"
            choices={options}
            error={texts.error}
          />
        </Card>
      </Group>
    </>
  );
}
