import { keepReturnTo } from '../../shared/return-to';

keepReturnTo(location.hash);
location.replace('/oauth2/authorization/casework');
