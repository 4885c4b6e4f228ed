import { RouterProvider } from '@tanstack/react-router';
import { StepUpDialog } from '../ui/step-up-dialog.tsx';
import { Surroundings } from '../ui/surroundings.tsx';
import { router } from './router.ts';

/** The console: its pages, and the dialog that asks again who somebody is. */
export function App() {
  return (
    <Surroundings>
      <RouterProvider router={router} />
      <StepUpDialog />
    </Surroundings>
  );
}
