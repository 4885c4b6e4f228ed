import '@fontsource-variable/noto-sans/wght.css';
import '@fontsource/vazirmatn/400.css';
import '@fontsource/vazirmatn/600.css';
import '@fontsource/noto-nastaliq-urdu/400.css';
import '@fontsource/noto-nastaliq-urdu/600.css';
import '@mantine/core/styles.layer.css';
import './tokens.css';
import './base.css';
