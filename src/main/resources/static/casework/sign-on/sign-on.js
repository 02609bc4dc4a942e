// What stands behind # in an address never reaches a server: it is kept here until the person is back from the provider.
sessionStorage.setItem('casework-return-to', location.hash);
location.replace('/oauth2/authorization/casework');
