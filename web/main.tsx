import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './app/query.ts'
import { startOffline } from './app/offline.ts'
import { router } from './app/router.tsx'
import { ToastRegion } from './kit/banner.tsx'
import './styles.css'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <ToastRegion><RouterProvider router={router} /></ToastRegion>
    </QueryClientProvider>
  </StrictMode>,
)
startOffline()
