// Libraries check more, and are slower, while somebody develops with them. To be imported before them.
process.env.NODE_ENV ??= 'production'
