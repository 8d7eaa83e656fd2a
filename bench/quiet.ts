// The bench prints its table and nothing else; it must be imported before anything that makes a logger.
process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';
process.env['POWERTOOLS_METRICS_DISABLED'] = 'true';
