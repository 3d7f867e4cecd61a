package org.biocluster.endtoend;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the pages say in one language, as far as a visitor has to find it.
enum Words {

	RUSSIAN("ru-RU", 1, "[а-я]{3}"), ENGLISH("en-GB", 2, "[a-z]{3}");

	private static final String TABLE = """
			type          | Тип предложения                           | Submission type
			title         | Название предложения                      | Title
			body          | Текст предложения                         | Proposal text
			sector        | Основная отрасль                          | Main sector
			organisation  | Тип организации                           | Organisation type
			name          | Название организации                      | Organisation name
			region        | Регион                                    | Region
			surname       | Фамилия                                   | Surname
			given name    | Имя                                       | Given name
			e-mail        | Электронная почта                         | E-mail
			consent       | Согласие на обработку персональных данных | Consent to personal-data processing
			confirmation  | Подтверждаю, что текст и файлы            | I confirm: text and files
			begin         | Направить предложение                     | Send a proposal
			next          | Дальше                                    | Next
			send          | Отправить предложение                     | Send the proposal
			received      | Предложение получено                      | Proposal received
			number        | МБК-20\\d\\d-\\d{5,}                      | MBK-20\\d\\d-\\d{5,}
			group         | Промышленные биотехнологии                | Industrial biotech
			moscow        | МСК                                       | Moscow time
			why           | Почему эта группа                         | Why this group
			follow        | Следить за рассмотрением                  | Follow the proposal
			progress      | Ход рассмотрения                          | Progress of a proposal
			user          | Имя пользователя                          | User name
			password      | Пароль                                    | Password
			enter         | Войти                                     | Sign in
			why here      | Почему сюда                               | Why it came here
			rebuild       | Перестроить                               | Rebuild
			finished      | Завершено.                                | Finished.
			equal         | Хеши совпали.                             | The hashes are equal.
			biofuel       | Биотопливо для автобусов                  | Biofuel for buses
			question      | Какой срок нужен для строительства?       | How long will it take to build?
			answer        | Строительство займёт два года.            | Building takes two years.
			reason        | Предложение отвечает целям Программы.     | The proposal serves the goals of the Programme.
			my title      | Создать полигон промышленных ферментов    | Build a pilot site for industrial enzymes
			my body       | Предлагаем создать опытный полигон для отработки технологий промышленных ферментов, на котором \
			предприятия кластера проверят решения. | We propose a pilot site where the companies of the cluster can try \
			technologies of industrial enzymes before they introduce them.
			""";

	private final String language;

	private final String alphabet;

	private final int column;

	Words(String language, int column, String alphabet) {
		this.language = language;
		this.alphabet = alphabet;
		this.column = column;
	}

	/// The language that the browser asks for.
	String language() {
		return this.language;
	}

	/// What every sentence of the language has, as a regular expression of the browser.
	String alphabet() {
		return this.alphabet;
	}

	/// How it's said.
	String say(String what) {
		return rows(this.column).get(what);
	}

	private static Map<String, String> rows(int column) {
		Function<String, String[]> cells = (line) -> line.split("\\s*\\|\\s*", 3);
		return TABLE.lines().map(cells).collect(Collectors.toMap((row) -> row[0], (row) -> row[column].strip()));
	}

}
