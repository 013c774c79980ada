export const app = {
  title: '',
};
