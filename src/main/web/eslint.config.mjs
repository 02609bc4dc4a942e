import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      'no-undef': 'off', // the types check this
      'no-restricted-properties': ['error',
        { property: 'innerHTML', message: 'Data is shown as text: use textContent or components.' },
        { property: 'outerHTML', message: 'Data is shown as text: use textContent or components.' },
        { property: 'insertAdjacentHTML', message: 'Data is shown as text: use textContent or components.' }],
      eqeqeq: 'error',
      'prefer-const': 'error'
    }
  }
);
