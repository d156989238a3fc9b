// SPDX-License-Identifier: Apache-2.0
import { VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { connectionGone } from '@/api/connection'
import { useSession } from '@/session/store'
import '@/styles/tokens.css'
import '@/styles/base.css'
import '@/styles/print.css'
import App from './App.vue'
import { queryClient } from './query'
import { install, router } from './router'

const app = createApp(App).use(createPinia())
install()
const session = useSession()
/* What one person or role has read is never shown to the next. */
session.onEnd.push(() => queryClient.clear())
session.onSwitch.push(() => { queryClient.clear(); void router.push('/') })
/* The cable was pulled: known before the next request fails. */
addEventListener('offline', connectionGone)
app.use(VueQueryPlugin, { queryClient }).use(router).mount('#app')
