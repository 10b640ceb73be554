-- Somebody left the room, whoever it was: one fewer is inside, and nobody is checked out.
ALTER TYPE "DoorEventKind" ADD VALUE 'left';
