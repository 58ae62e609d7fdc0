/** What diagnostics of what a reader hands over can say; a part of `diagnosticTexts`. */
export const uploadTexts = {
  'file-kind': { reason: 'this is {found}, and {wanted} is wanted here', hint: '{use}' },
  'upload-limit': {
    reason: 'there is more in it than {limit}',
    hint: 'choose the folder or archive with the files of the {what} alone',
  },
  'zip-unreadable': {
    reason: 'the archive cannot be unpacked: {problem}',
    hint: 'make it anew as a .zip without a password, or choose the folder itself',
  },
  'economy-several': {
    reason: 'an economy is found in each of {folders}',
    hint: 'choose one of these folders',
  },
} as const;
