-- The role of a service in the database of this connection, with its password and schemas. What is there stays. The
-- session says for whom: biocluster.role, biocluster.password, and biocluster.schemas, separated by commas, which in
-- this order are also the search path.
DO $$
DECLARE
	service text := current_setting('biocluster.role');
	schemas text[] := string_to_array(current_setting('biocluster.schemas'), ',');
	path text := (SELECT string_agg(quote_ident(name), ', ' ORDER BY place)
		FROM unnest(schemas) WITH ORDINALITY AS wanted (name, place));
	schema_name text;
BEGIN
	EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
	IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = service) THEN
		EXECUTE format('CREATE ROLE %I LOGIN', service);
	END IF;
	EXECUTE format('ALTER ROLE %I PASSWORD %L', service, current_setting('biocluster.password'));
	-- A rebuild makes a shadow schema and swaps it, so the role must be able to create schemas.
	EXECUTE format('GRANT CONNECT, TEMPORARY, CREATE ON DATABASE %I TO %I', current_database(), service);
	FOREACH schema_name IN ARRAY schemas LOOP
		EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I AUTHORIZATION %I', schema_name, service);
	END LOOP;
	EXECUTE format('ALTER ROLE %I IN DATABASE %I SET search_path = ', service, current_database()) || path;
END
$$;
