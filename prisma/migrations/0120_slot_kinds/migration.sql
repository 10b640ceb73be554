ALTER TYPE "SlotKind" ADD VALUE 'changeover';
ALTER TYPE "SlotKind" ADD VALUE 'panel';
ALTER TYPE "SlotKind" ADD VALUE 'free';
