-- Proposals as many groups have them: three quarters finished, a sixth flagged, texts of about 700 characters.
create temporary table word as select row_number() over () - 1 as n, w from unnest(array[
	'ферменты', 'топливо', 'площадка', 'лаборатория', 'производство', 'технология', 'предприятие', 'закупка', 'норматив',
	'испытание', 'реактор', 'клетка', 'вакцина', 'удобрение', 'переработка', 'отходы', 'очистка', 'белок', 'кормовой',
	'лекарство', 'регистрация', 'кадры', 'обучение', 'поддержка', 'финансирование', 'экспорт', 'сертификация', 'древесина',
	'водоросли', 'аквакультура', 'биогаз', 'этанол', 'полимер', 'геном', 'штамм', 'коллекция', 'стандарт', 'регион',
	'совет', 'программа']) w;
insert into proposal (proposal_id, version, number, status, language, channel, type, sectors, cross_sector, themes,
	organisation_type, region, submitted_at, received_at, submitter_known, primary_group, policy_version, rules, rule_errors,
	flags, manual, responsible, decision_due, session_id)
select md5(i::text)::uuid, 5, 'MBK-2026-' || lpad(i::text, 5, '0'),
	(array['routed', 'in-review', 'on-agenda', 'clarification', 'included', 'rejected', 'noted', 'merged', 'partly', 'included',
		'rejected', 'noted', 'withdrawn', 'passed-on', 'included', 'rejected'])[1 + (i / 8) % 16],
	'ru', 'web', (array['priority-direction', 'support-measure', 'other'])[1 + i % 3],
	array[(array['bioenergy', 'industrial', 'food', 'marine'])[1 + i % 4]], false, '{}', 'company', 'RU-MOW',
	timestamptz '2026-11-26 09:00:00+00' - make_interval(mins => i), timestamptz '2026-11-26 09:00:00+00' - make_interval(mins => i),
	true, 'group-' || (i * 7919) % 8, 1, '{R01}', '{}', case when i % 6 = 0 then array['LATE'] else '{}' end, false,
	case when i % 3 = 0 then 'm-' || i % 40 end, timestamptz '2026-11-26 09:00:00+00' + make_interval(days => i % 60 - 20),
	case when i % 16 = 2 then 'session-' || i % 12 end
from generate_series(1, :size) i;
insert into proposal_group select proposal_id, primary_group, 'primary', 0, status, submitted_at, decision_due from proposal;
insert into proposal_group select proposal_id, 'group-' || (substring(primary_group from 7)::int + 3) % 8, 'consulted', 1, status,
	submitted_at, decision_due from proposal where hashtext(proposal_id::text) % 3 = 0;
insert into opinion select proposal_id, grp, submitted_at, case when abs(hashtext(proposal_id::text)) % 2 = 0 then 'for' end, 1, null
	from proposal_group where role = 'consulted';
-- Some thousand texts again and again: words are as frequent as they were, and need to be taken apart only once. One word is in
-- a text of two thousand, one in three of a hundred, the others in most.
create temporary table sample as select row_number() over () - 1 as n, kind, value,
	to_tsvector('russian', value) || to_tsvector('english', value) as search from (
	select k.kind, string_agg(w.w, ' ' order by g) || case when k.kind = 'TITLE' then ''
		when i % 2000 = 0 then ' редкость' when i % 33 = 1 then ' осадок' else '' end as value
	from generate_series(0, 1999) i cross join (values ('TITLE', 5), ('BODY', 70)) k (kind, words)
	cross join lateral generate_series(1, k.words) g join word w on w.n = abs(hashtext(i || k.kind || g)) % 40
	group by i, k.kind order by k.kind, i) made;
alter table text alter column search drop expression;
insert into text (proposal_id, text_id, kind, language, value, search)
select p.proposal_id, md5(p.number || s.kind)::uuid, s.kind, 'ru', s.value, s.search
from (select proposal_id, number, abs(hashtext(number)) % 2000 as body, abs(hashtext(number || 't')) % 2000 as title from proposal) p
join sample s on s.n = p.body or s.n = p.title + 2000;
insert into proposal_text select proposal_id, case kind when 'TITLE' then 0 else 1 end, text_id, kind from text;
insert into search_document select p.proposal_id, p.submitted_at, strip(b.search || t.search)
from (select proposal_id, submitted_at, abs(hashtext(number)) % 2000 as body, abs(hashtext(number || 't')) % 2000 as title from proposal) p
join sample b on b.n = p.body join sample t on t.n = p.title + 2000;
insert into submitter select proposal_id, 'Иванов' || abs(hashtext(number)) % 9000, 'Имя', null, null, 'a@biocluster.example', null,
	'ru', '{}', 'иванов' || abs(hashtext(number)) % 9000 from proposal where abs(hashtext(number)) % 50 > 0;
insert into submitter select proposal_id, 'Петров', 'Имя', null, null, 'b@biocluster.example', null, 'ru', '{}', 'петров'
	from proposal where abs(hashtext(number)) % 50 = 0;
insert into desk_own.seen select 'm-reader', proposal_id, 3 from proposal where abs(hashtext(number)) % 2 = 0;
