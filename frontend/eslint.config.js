// SPDX-License-Identifier: Apache-2.0
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import ts from 'typescript-eslint'

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'src/geo/*.json'] },
  ...ts.configs.strict,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.{js,mjs,ts,vue}'],
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.vue'] },
    },
    rules: {
      'no-undef': 'off', // TypeScript knows better
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': ['error', { html: { void: 'never', normal: 'any', component: 'always' } }],
      'vue/require-default-prop': 'off', // an absent property is undefined
      'vue/multi-word-component-names': 'error',
      'vue/component-api-style': ['error', ['script-setup']], // Vue's options are left out of the build
      'max-lines': ['error', { max: 200, skipBlankLines: true }],
    },
  },
  {
    /* A feature never reaches into another one. */
    files: ['src/features/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['@/features/*', '../../../*'], message: 'features never import other features' }] }] },
  },
  {
    files: ['src/**'],
    ignores: ['src/ui/part.ts'],
    rules: { 'no-restricted-syntax': ['error', { selector: 'ImportSpecifier[imported.name="defineAsyncComponent"]', message: 'part() of ui/part.ts also comes after a server that was away' }] },
  },
  { files: ['scripts/**', '*.config.*'], languageOptions: { globals: { ...globals.node } } },
  { files: ['**/*.test.ts', 'src/api/types.ts'], rules: { 'max-lines': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
)
