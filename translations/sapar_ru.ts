<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
<context>
    <name>AboutSection</name>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>Free software under the Apache 2.0 licence. All data of this program is on this laptop.</source>
        <translation>Свободная программа по лицензии Apache 2.0. Все её данные хранятся на этом ноутбуке.</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Здесь</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Пользователь</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Устройство</translation>
    </message>
</context>
<context>
    <name>AsideList</name>
    <message>
        <source>Everything was taken</source>
        <translation>Всё принято</translation>
    </message>
    <message>
        <source>What the server does not take comes here with its reason; nothing of it is lost.</source>
        <translation>Здесь появится то, что сервер не принял, с причиной; ничего не теряется.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Reason, and what to do</source>
        <translation>Причина и что сделать</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Не принято</translation>
    </message>
    <message>
        <source>Waits on the server</source>
        <translation>Ждёт на сервере</translation>
    </message>
</context>
<context>
    <name>AttendeesCard</name>
    <message>
        <source>Who received it</source>
        <translation>Кто получил услугу</translation>
    </message>
    <message>
        <source>Signed on the sheet</source>
        <translation>Расписались в списке</translation>
    </message>
    <message>
        <source>{name} has signed</source>
        <translation>{name}: подпись есть</translation>
    </message>
</context>
<context>
    <name>AuthorityField</name>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Certificate of the server (file)</source>
        <translation>Сертификат сервера (файл)</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>необязательно</translation>
    </message>
    <message>
        <source>Only if the office gave you such a file together with the code.</source>
        <translation>Только если организация дала такой файл вместе с кодом.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
</context>
<context>
    <name>BulletLegend</name>
    <message>
        <source>Proven</source>
        <translation>Подтверждено</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Внесено</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Не отправлено</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Expected by today</source>
        <translation>Ожидается на сегодня</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Previous month</source>
        <translation>Предыдущий месяц</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Следующий месяц</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
</context>
<context>
    <name>CardPart</name>
    <message>
        <source>One of the two is needed: the IIN, or why there is none.</source>
        <translation>Нужно одно из двух: ИИН или причина, почему его нет.</translation>
    </message>
    <message>
        <source>The patronymic is entered once the consent below is ticked.</source>
        <translation>Отчество вводится после отметки о согласии ниже: без согласия его хранить нельзя.</translation>
    </message>
</context>
<context>
    <name>CategoriesTab</name>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>of the whole family</source>
        <translation>на всю семью</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Категории</translation>
    </message>
    <message>
        <source>Add a category</source>
        <translation>Добавить категорию</translation>
    </message>
    <message>
        <source>A category says whom the person counts as in a programme; add it with its proof.</source>
        <translation>Категория показывает, кем человек считается в программе; добавьте её с подтверждением.</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Новая категория</translation>
    </message>
    <message>
        <source>Change the category</source>
        <translation>Изменить категорию</translation>
    </message>
</context>
<context>
    <name>CategoryLine</name>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>CertificatesPage</name>
    <message>
        <source>Certificates</source>
        <translation>Сертификаты</translation>
    </message>
    <message>
        <source>Issue in a group</source>
        <translation>Выдать в группе</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Номер или имя</translation>
    </message>
    <message>
        <source>All programmes</source>
        <translation>Все программы</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Бланк</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Напечатать снова</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Сохранить PDF</translation>
    </message>
    <message>
        <source>Void…</source>
        <translation>Аннулировать…</translation>
    </message>
    <message>
        <source>Its course is not on this computer: the paper is printed where it was held.</source>
        <translation>Его курса нет на этом компьютере: бланк печатают там, где проходил курс.</translation>
    </message>
    <message>
        <source>Registered centrally</source>
        <translation>зарегистрирован в центре</translation>
    </message>
    <message>
        <source>Issued, not yet registered</source>
        <translation>выдан, ещё не зарегистрирован</translation>
    </message>
    <message>
        <source>It is registered with the next sync.</source>
        <translation>Будет зарегистрирован при следующей синхронизации.</translation>
    </message>
    <message>
        <source>Voided {day}</source>
        <translation>Аннулирован {day}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Try another part of the number or the name.</source>
        <translation>Введите другую часть номера или имени.</translation>
    </message>
    <message>
        <source>No certificate is issued yet</source>
        <translation>Сертификаты ещё не выдавались</translation>
    </message>
    <message>
        <source>Certificates are issued in a group, when its hours are attended.</source>
        <translation>Сертификаты выдают в группе, когда посещены нужные часы.</translation>
    </message>
    <message>
        <source>Open the courses</source>
        <translation>Открыть курсы</translation>
    </message>
</context>
<context>
    <name>Clash</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Chosen: left</source>
        <translation>Выбрано: слева</translation>
    </message>
    <message>
        <source>Chosen: right</source>
        <translation>Выбрано: справа</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Не решено</translation>
    </message>
    <message>
        <source>in the list</source>
        <translation>есть в списке</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>убрано из списка</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>laptop {number}</source>
        <translation>ноутбук № {number}</translation>
    </message>
</context>
<context>
    <name>CommandForm</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>ComputerSection</name>
    <message>
        <source>Language and look</source>
        <translation>Язык и вид</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлое</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмное</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>The program locks itself when nobody is here, when the laptop sleeps, and by Ctrl+L.</source>
        <translation>Программа блокируется сама, когда за ней никого нет, когда ноутбук засыпает и по Ctrl+L.</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Блокировать через</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n минута</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup copy</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>Create backup</source>
        <translation>Создать резервную копию</translation>
    </message>
    <message>
        <source>A copy is taken every day and after each sync, encrypted like the store; three are kept.</source>
        <translation>Копия делается каждый день и после каждой синхронизации, она зашифрована, как и база; хранятся три последние.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>пока нет</translation>
    </message>
    <message>
        <source>The last one: {at}.</source>
        <translation>Последняя: {at}.</translation>
    </message>
</context>
<context>
    <name>ConflictDesk</name>
    <message>
        <source>No conflicts</source>
        <translation>Конфликтов нет</translation>
    </message>
    <message>
        <source>When two people change one field without seeing each other, both values come here.</source>
        <translation>Если двое изменили одно поле, не видя правок друг друга, оба значения появятся здесь.</translation>
    </message>
    <message>
        <source>Waits for a decision</source>
        <translation>Ждут решения</translation>
    </message>
    <message>
        <source>The other value stays in the history; a decision can be undone on any day.</source>
        <translation>Отброшенное значение остаётся в истории; решение можно отменить в любой день.</translation>
    </message>
    <message>
        <source>The coordinator decides. Both values are kept until then.</source>
        <translation>Решает координатор. До этого хранятся оба значения.</translation>
    </message>
</context>
<context>
    <name>ConsentBanner</name>
    <message numerus="yes">
        <source>%n trainee(s) without a consent in force: {names}</source>
        <translation>
            <numerusform>%n слушатель без действующего согласия: {names}</numerusform>
            <numerusform>%n слушателя без действующего согласия: {names}</numerusform>
            <numerusform>%n слушателей без действующего согласия: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentTab</name>
    <message>
        <source>Consent to personal data</source>
        <translation>Согласие на обработку персональных данных</translation>
    </message>
    <message>
        <source>Record a consent</source>
        <translation>Оформить согласие</translation>
    </message>
    <message>
        <source>Without a consent in force only the contact card may be kept. Record it once it is given.</source>
        <translation>Без действующего согласия можно хранить только контактную карточку. Оформите согласие, когда его дадут.</translation>
    </message>
    <message>
        <source>New consent</source>
        <translation>Новое согласие</translation>
    </message>
    <message>
        <source>Withdraw the consent</source>
        <translation>Отозвать согласие</translation>
    </message>
    <message>
        <source>withdrawn {day}</source>
        <translation>отозвано {day}</translation>
    </message>
    <message>
        <source>expired {day}</source>
        <translation>истекло {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>до {day}</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>действует</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Отозвать</translation>
    </message>
</context>
<context>
    <name>ConsultationPage</name>
    <message>
        <source>Consultation</source>
        <translation>Консультация</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to fill in or mend</source>
        <translation>
            <numerusform>%n место нужно заполнить или исправить</numerusform>
            <numerusform>%n места нужно заполнить или исправить</numerusform>
            <numerusform>%n мест нужно заполнить или исправить</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsultationsPage</name>
    <message>
        <source>Consultations</source>
        <translation>Консультации</translation>
    </message>
    <message>
        <source>New consultation</source>
        <translation>Новая консультация</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>to</source>
        <translation>по</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>No service in this period</source>
        <translation>За этот период услуг нет</translation>
    </message>
    <message>
        <source>Consultations and everything done on visits stand here by day.</source>
        <translation>Здесь по дням стоят консультации и всё, что сделано при посещениях.</translation>
    </message>
</context>
<context>
    <name>ContactsTab</name>
    <message>
        <source>Other contacts</source>
        <translation>Другие контакты</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Добавить контакт</translation>
    </message>
    <message>
        <source>Messengers, e-mail, or the phone of a relative, besides the phone of the contact card.</source>
        <translation>Мессенджер, электронная почта или телефон родственника, кроме телефона в контактной карточке.</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>Добавить адрес</translation>
    </message>
    <message>
        <source>Where the person lives and where they are registered.</source>
        <translation>Где человек живёт и где зарегистрирован.</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Новый контакт</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Новый адрес</translation>
    </message>
    <message>
        <source>Change the contact</source>
        <translation>Изменить контакт</translation>
    </message>
    <message>
        <source>Change the address</source>
        <translation>Изменить адрес</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>Courses</name>
    <message>
        <source>finished</source>
        <translation>завершена</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>не началась</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>идёт</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Начало – конец</translation>
    </message>
    <message>
        <source>Trainees</source>
        <translation>Слушатели</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Сертификаты</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Район</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Группы</translation>
    </message>
</context>
<context>
    <name>CoursesPage</name>
    <message>
        <source>Courses</source>
        <translation>Курсы</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>No group is formed yet</source>
        <translation>Группы ещё не созданы</translation>
    </message>
    <message>
        <source>A group takes a course together: its journal and its certificates are kept here.</source>
        <translation>Группа проходит курс вместе: здесь её журнал и сертификаты.</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Новая группа</translation>
    </message>
    <message>
        <source>No course is opened yet</source>
        <translation>Курсы ещё не открыты</translation>
    </message>
    <message>
        <source>A course has its hours and its titles in both languages, as they stand on paper.</source>
        <translation>У курса есть часы и названия на двух языках, как они стоят в документах.</translation>
    </message>
    <message>
        <source>New course</source>
        <translation>Новый курс</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>дд.мм.гггг</translation>
    </message>
</context>
<context>
    <name>DecisionsCard</name>
    <message>
        <source>Waits for a decision</source>
        <translation>Ждут решения</translation>
    </message>
    <message>
        <source>Nothing waits: all was taken and agreed.</source>
        <translation>Ничего не ждёт: всё принято, конфликтов нет.</translation>
    </message>
    <message>
        <source>Two different values, without having seen each other.</source>
        <translation>Двое, не видя друг друга, записали разные значения:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>DetailsTab</name>
    <message>
        <source>Details</source>
        <translation>Сведения</translation>
    </message>
    <message>
        <source>Only the contact card is kept without a consent in force</source>
        <translation>Без действующего согласия хранится только контактная карточка</translation>
    </message>
    <message>
        <source>Record a consent</source>
        <translation>Оформить согласие</translation>
    </message>
</context>
<context>
    <name>DocumentsTab</name>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Прикрепить файл</translation>
    </message>
    <message>
        <source>Scans and photos that prove what is recorded. Attach a file, or drop it here.</source>
        <translation>Сканы и фото, подтверждающие записи. Прикрепите файл или перетащите его сюда.</translation>
    </message>
    <message>
        <source>What this file is</source>
        <translation>Что это за файл</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Сохранить копию</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>DraftsCard</name>
    <message>
        <source>Unfinished entries</source>
        <translation>Незаконченные записи</translation>
    </message>
    <message>
        <source>draft saved at {time}</source>
        <translation>черновик сохранён: {time}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>same IIN</source>
        <translation>совпадает ИИН</translation>
    </message>
    <message>
        <source>IIN differs in one digit</source>
        <translation>ИИН отличается одной цифрой</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>совпадает имя</translation>
    </message>
    <message>
        <source>name alike</source>
        <translation>похожее имя</translation>
    </message>
    <message>
        <source>names swapped</source>
        <translation>имя и фамилия переставлены</translation>
    </message>
    <message>
        <source>same birth date</source>
        <translation>совпадает дата рождения</translation>
    </message>
    <message>
        <source>day and month swapped</source>
        <translation>день и месяц переставлены</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>совпадает телефон</translation>
    </message>
    <message>
        <source>may be twins</source>
        <translation>возможно, близнецы</translation>
    </message>
    <message>
        <source>may be parent and child</source>
        <translation>возможно, родитель и ребёнок</translation>
    </message>
</context>
<context>
    <name>DuplicatesPanel</name>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Open this person</source>
        <translation>Открыть этого человека</translation>
    </message>
    <message>
        <source>These are different people</source>
        <translation>Это разные люди</translation>
    </message>
    <message>
        <source>Being registered</source>
        <translation>Регистрируется</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Уже есть</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>Возможные дубликаты</translation>
    </message>
    <message>
        <source>If somebody alike is registered already, both will stand here side by side.</source>
        <translation>Если похожий человек уже зарегистрирован, оба будут показаны здесь рядом.</translation>
    </message>
    <message>
        <source>Likely duplicate</source>
        <translation>Возможный дубликат</translation>
    </message>
    <message>
        <source>Somebody alike</source>
        <translation>Похожий человек</translation>
    </message>
    <message>
        <source>Check whether it is one person</source>
        <translation>Проверьте, не один ли это человек</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>FamilyPage</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Выезд на дом</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Члены семьи</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>Добавить члена семьи</translation>
    </message>
    <message>
        <source>Nobody lives in this family yet.</source>
        <translation>В семье пока никого нет.</translation>
    </message>
    <message>
        <source>Categories of the family</source>
        <translation>Категории семьи</translation>
    </message>
    <message>
        <source>Add a category</source>
        <translation>Добавить категорию</translation>
    </message>
    <message>
        <source>A category of the family counts for everybody who lives in it.</source>
        <translation>Категория семьи засчитывается каждому, кто в ней живёт.</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Визиты</translation>
    </message>
    <message>
        <source>The family has not been visited yet.</source>
        <translation>Эту семью ещё не посещали.</translation>
    </message>
    <message>
        <source>About the family</source>
        <translation>О семье</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>Новый член семьи</translation>
    </message>
    <message>
        <source>New category of the family</source>
        <translation>Новая категория семьи</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>left on {day}</source>
        <translation>выбыл(а) {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n услуга</numerusform>
            <numerusform>%n услуги</numerusform>
            <numerusform>%n услуг</numerusform>
        </translation>
    </message>
    <message>
        <source>Welfare</source>
        <translation>Категория благополучия</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
</context>
<context>
    <name>FamilyTab</name>
    <message>
        <source>No family is known</source>
        <translation>Семья не указана</translation>
    </message>
    <message>
        <source>A family joins people who live together; their categories and visits go with it.</source>
        <translation>Семья объединяет тех, кто живёт вместе; категории и визиты у неё общие.</translation>
    </message>
    <message>
        <source>Form a family</source>
        <translation>Добавить семью</translation>
    </message>
    <message>
        <source>Open the family</source>
        <translation>Открыть семью</translation>
    </message>
    <message>
        <source>left on {day}</source>
        <translation>выбыл(а) {day}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>{number} KB</source>
        <translation>{number} КБ</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number} МБ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Person, family, place, action…</source>
        <translation>Человек, семья, село, действие…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Найденное</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>выбрать</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыть</translation>
    </message>
    <message>
        <source>start a visit</source>
        <translation>начать визит</translation>
    </message>
    <message>
        <source>close</source>
        <translation>закрыть</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n результат</numerusform>
            <numerusform>%n результата</numerusform>
            <numerusform>%n результатов</numerusform>
        </translation>
    </message>
    <message>
        <source>No results found</source>
        <translation>Результатов не найдено</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Семьи</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Населённые пункты</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n год</numerusform>
            <numerusform>%n года</numerusform>
            <numerusform>%n лет</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n человек</numerusform>
            <numerusform>%n человека</numerusform>
            <numerusform>%n человек</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Разделы</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>Кто вы</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>guards the data</source>
        <translation>защищает данные</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>with a code or without</source>
        <translation>с кодом или без кода</translation>
    </message>
    <message>
        <source>a tour, two minutes</source>
        <translation>знакомство, 2 минуты</translation>
    </message>
    <message>
        <source>Step {number} of {all}</source>
        <translation>Шаг {number} из {all}</translation>
    </message>
    <message>
        <source>No internet needed. The data is kept encrypted on this laptop only.</source>
        <translation>Интернет не нужен. Данные хранятся в зашифрованном виде только на этом ноутбуке.</translation>
    </message>
    <message>
        <source>The sheet is printed or copied, and put away</source>
        <translation>Лист напечатан или переписан и убран</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Open the program</source>
        <translation>Открыть программу</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Choose the language</source>
        <translation>Выберите язык</translation>
    </message>
    <message>
        <source>It can be changed at any moment.</source>
        <translation>Его можно сменить в любой момент.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Кто вы?</translation>
    </message>
    <message>
        <source>Your name stands beside everything you write.</source>
        <translation>Ваше имя стоит рядом со всем, что вы вносите.</translation>
    </message>
    <message>
        <source>All is ready</source>
        <translation>Всё готово</translation>
    </message>
    <message>
        <source>The Today page opens with a two-minute tour.</source>
        <translation>Страница «Сегодня» откроется с двухминутным знакомством.</translation>
    </message>
    <message>
        <source>Keep the recovery sheet</source>
        <translation>Сохраните лист восстановления</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, only this sheet opens the data. Print it or copy it by hand.</source>
        <translation>Если пароль забыт, данные откроет только этот лист. Напечатайте его или перепишите от руки.</translation>
    </message>
    <message>
        <source>Think of a passphrase</source>
        <translation>Придумайте пароль</translation>
    </message>
    <message>
        <source>It opens the program. Nobody can restore it; only the recovery sheet, which comes next, opens the data without it.</source>
        <translation>Он открывает программу. Восстановить его не может никто; без него данные откроет только лист восстановления, который будет следующим шагом.</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>required</source>
        <translation>обязательно</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>необязательно</translation>
    </message>
</context>
<context>
    <name>FormFamilyPage</name>
    <message>
        <source>New family</source>
        <translation>Новая семья</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Члены семьи</translation>
    </message>
    <message>
        <source>People who live together; at least one adult among them must have a consent in force.</source>
        <translation>Те, кто живёт вместе; хотя бы у одного взрослого должно быть действующее согласие.</translation>
    </message>
    <message>
        <source>About the family</source>
        <translation>О семье</translation>
    </message>
    <message>
        <source>As people call it, and where it lives.</source>
        <translation>Как семью называют и где она живёт.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to fill in or mend</source>
        <translation>
            <numerusform>%n место нужно заполнить или исправить</numerusform>
            <numerusform>%n места нужно заполнить или исправить</numerusform>
            <numerusform>%n мест нужно заполнить или исправить</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message>
        <source>Back to courses</source>
        <translation>Назад к курсам</translation>
    </message>
    <message>
        <source>Nobody is in the group yet</source>
        <translation>В группе пока никого нет</translation>
    </message>
    <message>
        <source>Those who have attended enough hours get their certificates here.</source>
        <translation>Здесь получают сертификаты те, кто посетил достаточно часов.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Сертификаты</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Завершена</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Идёт</translation>
    </message>
    <message>
        <source>{course}, group {name}</source>
        <translation>{course}, группа {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n academic hour(s)</source>
        <translation>
            <numerusform>%n академический час</numerusform>
            <numerusform>%n академических часа</numerusform>
            <numerusform>%n академических часов</numerusform>
        </translation>
    </message>
    <message>
        <source>trainer {name}</source>
        <translation>преподаватель {name}</translation>
    </message>
</context>
<context>
    <name>GroupPanel</name>
    <message>
        <source>First trainees</source>
        <translation>Первые слушатели</translation>
    </message>
</context>
<context>
    <name>HelpLeaf</name>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>Category ended: {name}</source>
        <translation>Категория завершена: {name}</translation>
    </message>
    <message>
        <source>Category: {name}</source>
        <translation>Категория: {name}</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Согласие отозвано</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>Согласие дано</translation>
    </message>
    <message>
        <source>Left the programme: {name}</source>
        <translation>Выбыл(а) из программы: {name}</translation>
    </message>
    <message>
        <source>Enrolled: {name}</source>
        <translation>Зачислен(а) в программу: {name}</translation>
    </message>
    <message>
        <source>Left the course: {name}</source>
        <translation>Выбыл(а) с курса: {name}</translation>
    </message>
    <message>
        <source>Admitted to the course: {name}</source>
        <translation>Зачислен(а) на курс: {name}</translation>
    </message>
    <message>
        <source>Certificate voided: {name}</source>
        <translation>Сертификат аннулирован: {name}</translation>
    </message>
    <message>
        <source>Certificate issued: {name}</source>
        <translation>Выдан сертификат: {name}</translation>
    </message>
    <message>
        <source>Document attached: {name}</source>
        <translation>Добавлен документ: {name}</translation>
    </message>
    <message numerus="yes">
        <source>Home visit: %n service(s)</source>
        <translation>
            <numerusform>Выезд на дом: %n услуга</numerusform>
            <numerusform>Выезд на дом: %n услуги</numerusform>
            <numerusform>Выезд на дом: %n услуг</numerusform>
        </translation>
    </message>
    <message>
        <source>Home visit: {purpose}</source>
        <translation>Выезд на дом: {purpose}</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минута</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>of the whole family</source>
        <translation>на всю семью</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>до {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n час</numerusform>
            <numerusform>%n часа</numerusform>
            <numerusform>%n часов</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Подписано</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Не отправлено</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n вложение</numerusform>
            <numerusform>%n вложения</numerusform>
            <numerusform>%n вложений</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>«{title}»</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Услуги</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Событий пока нет</translation>
    </message>
    <message>
        <source>Visits, consultations, courses and papers will stand here by date.</source>
        <translation>Здесь по датам будут визиты, консультации, курсы и документы.</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Выезд на дом</translation>
    </message>
</context>
<context>
    <name>HoldingsPart</name>
    <message>
        <source>Another category</source>
        <translation>Ещё одна категория</translation>
    </message>
    <message>
        <source>Joins: {programme}</source>
        <translation>Участвует: {programme}</translation>
    </message>
</context>
<context>
    <name>Indicators</name>
    <message>
        <source>Surname, given name</source>
        <translation>Фамилия, имя</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Counted since</source>
        <translation>Учтён с</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Подтверждение</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Населённый пункт</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Подтверждено</translation>
    </message>
    <message>
        <source>Papers missing</source>
        <translation>Нет документов</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Не отправлено</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>On schedule</source>
        <translation>По графику</translation>
    </message>
    <message>
        <source>Behind schedule</source>
        <translation>Отстаёт</translation>
    </message>
    <message>
        <source>Target indicator</source>
        <translation>Целевой индикатор</translation>
    </message>
    <message>
        <source>Expected result</source>
        <translation>Ожидаемый результат</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Индикатор</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Идёт подсчёт…</translation>
    </message>
    <message>
        <source>proven {count}</source>
        <translation>подтверждено {count}</translation>
    </message>
    <message>
        <source>Figure and plan</source>
        <translation>Факт и план</translation>
    </message>
    <message>
        <source>On the way to the plan</source>
        <translation>Выполнение плана</translation>
    </message>
    <message>
        <source>expected {count}</source>
        <translation>ожидается {count}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
</context>
<context>
    <name>IndicatorsPage</name>
    <message>
        <source>Indicators</source>
        <translation>Индикаторы</translation>
    </message>
    <message>
        <source>Reading the plan…</source>
        <translation>Читаем план…</translation>
    </message>
    <message>
        <source>The days of the project are not set: see Settings</source>
        <translation>Срок проекта не указан: смотрите Настройки</translation>
    </message>
    <message>
        <source>{from_} – {until}, {share} % of the time has passed</source>
        <translation>{from_} – {until}, прошло {share} % срока</translation>
    </message>
</context>
<context>
    <name>Issue</name>
    <message>
        <source>Trainee</source>
        <translation>Слушатель</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>выдан</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>готов к выдаче</translation>
    </message>
    <message>
        <source>not admitted</source>
        <translation>не допущен</translation>
    </message>
    <message>
        <source>{hours} of {needed} hours</source>
        <translation>{hours} из {needed} часов</translation>
    </message>
    <message>
        <source>examination not passed</source>
        <translation>экзамен не сдан</translation>
    </message>
    <message>
        <source>left the group</source>
        <translation>выбыл(а) из группы</translation>
    </message>
    <message>
        <source>training not over</source>
        <translation>обучение не окончено</translation>
    </message>
    <message>
        <source>no consent in force</source>
        <translation>нет действующего согласия</translation>
    </message>
    <message>
        <source>consent withdrawn</source>
        <translation>согласие отозвано</translation>
    </message>
</context>
<context>
    <name>IssuePanel</name>
    <message>
        <source>Certificates</source>
        <translation>Сертификаты</translation>
    </message>
    <message>
        <source>Date of issue</source>
        <translation>Дата выдачи</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Язык бланка</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Сохранить PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>A number is never used again: a mistake is voided, and a new one issued.</source>
        <translation>Номер не используется повторно: ошибочный аннулируют и выдают новый.</translation>
    </message>
    <message numerus="yes">
        <source>Issue %n certificate(s)</source>
        <translation>
            <numerusform>Выдать %n сертификат</numerusform>
            <numerusform>Выдать %n сертификата</numerusform>
            <numerusform>Выдать %n сертификатов</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to issue</source>
        <translation>Выдавать нечего</translation>
    </message>
    <message>
        <source>To issue</source>
        <translation>К выдаче</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Выдано</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) ready to be issued</source>
        <translation>
            <numerusform>%n сертификат готов к выдаче</numerusform>
            <numerusform>%n сертификата готовы к выдаче</numerusform>
            <numerusform>%n сертификатов готовы к выдаче</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trainee(s) not admitted</source>
        <translation>
            <numerusform>%n слушатель не допущен</numerusform>
            <numerusform>%n слушателя не допущены</numerusform>
            <numerusform>%n слушателей не допущены</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) not issued</source>
        <translation>
            <numerusform>%n сертификат не выдан</numerusform>
            <numerusform>%n сертификата не выданы</numerusform>
            <numerusform>%n сертификатов не выданы</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the date of issue.</source>
        <translation>Введите дату выдачи.</translation>
    </message>
    <message>
        <source>Issued: {count}</source>
        <translation>Выдано: {count}</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>enough</source>
        <translation>достаточно</translation>
    </message>
    <message numerus="yes">
        <source>%n h short</source>
        <translation>
            <numerusform>не хватает %n ч</numerusform>
            <numerusform>не хватает %n ч</numerusform>
            <numerusform>не хватает %n ч</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h to go</source>
        <translation>
            <numerusform>ещё %n ч</numerusform>
            <numerusform>ещё %n ч</numerusform>
            <numerusform>ещё %n ч</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalTab</name>
    <message>
        <source>Lesson journal</source>
        <translation>Журнал занятий</translation>
    </message>
    <message>
        <source>Attendance sheet</source>
        <translation>Лист посещаемости</translation>
    </message>
    <message>
        <source>New lesson</source>
        <translation>Новое занятие</translation>
    </message>
    <message>
        <source>Trainee</source>
        <translation>Слушатель</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>Everybody is marked present; then mark who was not.</source>
        <translation>Все отмечаются присутствующими, затем отметьте, кого не было.</translation>
    </message>
    <message>
        <source>Save the lesson</source>
        <translation>Сохранить занятие</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Needed for a certificate: {needed} of {hours} hours</source>
        <translation>Для сертификата нужно {needed} из {hours} часов</translation>
    </message>
    <message numerus="yes">
        <source>%n trainee(s)</source>
        <translation>
            <numerusform>%n слушатель</numerusform>
            <numerusform>%n слушателя</numerusform>
            <numerusform>%n слушателей</numerusform>
        </translation>
    </message>
    <message>
        <source>No lesson is recorded yet</source>
        <translation>Занятия ещё не внесены</translation>
    </message>
    <message>
        <source>Each lesson is a column: its day, its hours, and a mark for everybody.</source>
        <translation>Каждое занятие – столбец: день, часы и отметка для каждого.</translation>
    </message>
    <message>
        <source>Nobody is in the group yet</source>
        <translation>В группе пока никого нет</translation>
    </message>
    <message>
        <source>Add the trainees in the tab of the group, then record the first lesson.</source>
        <translation>Добавьте слушателей на вкладке «Группа», затем внесите первое занятие.</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Passphrase</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>The passphrase and this computer&apos;s keyring guard the store together.</source>
        <translation>Базу вместе защищают пароль и хранилище ключей этого компьютера.</translation>
    </message>
    <message>
        <source>The passphrase alone guards the store: this computer has no trusted keyring.</source>
        <translation>Базу защищает только пароль: на этом компьютере нет надёжного хранилища ключей.</translation>
    </message>
    <message>
        <source>Passphrase of today</source>
        <translation>Нынешний пароль</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Изменить пароль</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Ключ восстановления</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, only the printed sheet opens the store. A new key makes the sheet printed before void.</source>
        <translation>Если пароль забыт, базу откроет только напечатанный лист. Новый ключ делает прежний лист недействительным.</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>Создать новый ключ</translation>
    </message>
    <message>
        <source>The sheet is printed or copied, and put away</source>
        <translation>Лист напечатан или переписан и убран</translation>
    </message>
    <message>
        <source>This field is required</source>
        <translation>Обязательное поле</translation>
    </message>
    <message>
        <source>The new passphrase holds from now on</source>
        <translation>Новый пароль действует с этого момента</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>signed</source>
        <translation>подписано</translation>
    </message>
    <message>
        <source>signed {count} of {total}</source>
        <translation>подписали {count} из {total}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Услуга</translation>
    </message>
    <message>
        <source>Who received it</source>
        <translation>Кто получил</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минуты</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Подпись</translation>
    </message>
</context>
<context>
    <name>MemberRow</name>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>MembersPart</name>
    <message>
        <source>Name, IIN or phone of a member</source>
        <translation>Имя, ИИН или телефон члена семьи</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>today {time}</source>
        <translation>сегодня {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>вчера {time}</translation>
    </message>
</context>
<context>
    <name>OrganisationSection</name>
    <message>
        <source>Organization</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>As written here it stands on certificates and reports.</source>
        <translation>Как записано здесь, так и будет стоять в сертификатах и отчётах.</translation>
    </message>
    <message>
        <source>Read-only: the coordinator writes here.</source>
        <translation>Только для чтения: это заполняет координатор.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Выезд на дом</translation>
    </message>
    <message>
        <source>People and families</source>
        <translation>Люди и семьи</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Новый человек</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Семья</translation>
    </message>
    <message>
        <source>New family</source>
        <translation>Новая семья</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>Консультации</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Консультация</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Курсы</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Сертификаты</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Индикаторы</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Синхронизация</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Previous page</source>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Следующая страница</translation>
    </message>
    <message>
        <source>Preview of the paper</source>
        <translation>Просмотр бланка</translation>
    </message>
    <message>
        <source>Open large</source>
        <translation>Открыть крупно</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} из {pages}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Сохранить PDF</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Part</name>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
</context>
<context>
    <name>PassphrasePair</name>
    <message>
        <source>Think of a passphrase: four words or more.</source>
        <translation>Придумайте пароль: четыре слова или больше.</translation>
    </message>
    <message>
        <source>The two differ. Type it again.</source>
        <translation>Пароли не совпадают. Введите ещё раз.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>Type it once more</source>
        <translation>Введите ещё раз</translation>
    </message>
    <message>
        <source>Four words or more, in any language you like.</source>
        <translation>Четыре слова или больше, на любом языке.</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>совпадает</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Слабый</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Средний</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Надёжный</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>Очень надёжный</translation>
    </message>
</context>
<context>
    <name>PassportSection</name>
    <message>
        <source>Dates of the project</source>
        <translation>Сроки проекта</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Плановые значения</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>Как считается</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>Save a new version</source>
        <translation>Сохранить новую версию</translation>
    </message>
    <message>
        <source>No version yet</source>
        <translation>Версий пока нет</translation>
    </message>
    <message>
        <source>Until the first one, the values of the declaration hold.</source>
        <translation>Пока нет первой версии, действуют значения, заложенные в программе.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>Start date</source>
        <translation>Дата начала</translation>
    </message>
    <message>
        <source>End date</source>
        <translation>Дата окончания</translation>
    </message>
    <message>
        <source>Grant number</source>
        <translation>Номер гранта</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n год</numerusform>
            <numerusform>%n года</numerusform>
            <numerusform>%n лет</numerusform>
        </translation>
    </message>
    <message>
        <source>no IIN</source>
        <translation>без ИИН</translation>
    </message>
    <message>
        <source>Surname, given name</source>
        <translation>Фамилия, имя</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Дата рожд.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Населённый пункт</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>Last met</source>
        <translation>Встреча</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>действует</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>истекло</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>отозвано</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Семья</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Человек</translation>
    </message>
</context>
<context>
    <name>PeopleBehind</name>
    <message>
        <source>Counted how</source>
        <translation>Как посчитано</translation>
    </message>
    <message>
        <source>Counted: {whom}</source>
        <translation>Учитываются: {whom}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Подтверждено</translation>
    </message>
    <message>
        <source>Papers missing</source>
        <translation>Нет документов</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Идёт подсчёт…</translation>
    </message>
    <message>
        <source>Nobody stands here</source>
        <translation>Здесь пока никого нет</translation>
    </message>
    <message>
        <source>People come into this list by themselves, when what the indicator asks for is recorded.</source>
        <translation>Люди появляются здесь сами, когда записано то, чего требует индикатор.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Семьи</translation>
    </message>
    <message>
        <source>Name, IIN or phone</source>
        <translation>Имя, ИИН или телефон</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>All districts</source>
        <translation>Все районы</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Район</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>All programmes</source>
        <translation>Все программы</translation>
    </message>
    <message>
        <source>People and families</source>
        <translation>Люди и семьи</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Новый человек</translation>
    </message>
    <message>
        <source>New family</source>
        <translation>Новая семья</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Try another part of the name, the IIN or the phone, or widen the filter.</source>
        <translation>Введите другую часть имени, ИИН или телефона либо расширьте фильтр.</translation>
    </message>
    <message>
        <source>Nobody is registered yet</source>
        <translation>Пока никто не зарегистрирован</translation>
    </message>
    <message>
        <source>People you register, and those the office sends, will stand here.</source>
        <translation>Здесь будут люди, которых зарегистрируете вы, и те, чьи записи пришлёт организация.</translation>
    </message>
    <message>
        <source>No family is formed yet</source>
        <translation>Семьи ещё не внесены</translation>
    </message>
    <message>
        <source>A family joins people who live together.</source>
        <translation>Семья объединяет тех, кто живёт вместе.</translation>
    </message>
</context>
<context>
    <name>PersonEntry</name>
    <message>
        <source>Contact card</source>
        <translation>Контактная карточка</translation>
    </message>
    <message>
        <source>Enough to find the person again; it may be kept without consent.</source>
        <translation>Этого хватит, чтобы снова найти человека; хранить можно без согласия.</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>Without it nothing but the contact card may be kept.</source>
        <translation>Без него можно хранить только контактную карточку.</translation>
    </message>
    <message>
        <source>The person has consented to the processing of personal data</source>
        <translation>Человек дал согласие на сбор и обработку персональных данных</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Сведения</translation>
    </message>
    <message>
        <source>What is known today; the rest can be added later.</source>
        <translation>Запишите, что известно сейчас; остальное можно добавить позже.</translation>
    </message>
    <message>
        <source>Categories and programmes</source>
        <translation>Категории и программы</translation>
    </message>
    <message>
        <source>Whom the person counts as, how it is proven, and where they take part.</source>
        <translation>К какой категории относится человек, чем это подтверждено и где он участвует.</translation>
    </message>
</context>
<context>
    <name>PersonHead</name>
    <message>
        <source>Consultation</source>
        <translation>Консультация</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Выезд на дом</translation>
    </message>
    <message>
        <source>Responsible: {name}</source>
        <translation>Ответственный: {name}</translation>
    </message>
    <message>
        <source>Hide the IIN</source>
        <translation>Скрыть ИИН</translation>
    </message>
    <message>
        <source>Show the IIN</source>
        <translation>Показать ИИН</translation>
    </message>
    <message>
        <source>IIN {number}</source>
        <translation>ИИН {number}</translation>
    </message>
    <message>
        <source>No IIN: {reason}</source>
        <translation>Нет ИИН: {reason}</translation>
    </message>
    <message>
        <source>No IIN</source>
        <translation>Нет ИИН</translation>
    </message>
    <message>
        <source>Consent until {day}</source>
        <translation>Согласие до {day}</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>Согласие дано</translation>
    </message>
    <message>
        <source>Consent expired {day}</source>
        <translation>Согласие истекло {day}</translation>
    </message>
    <message>
        <source>Consent withdrawn {day}</source>
        <translation>Согласие отозвано {day}</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>Согласия нет</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Семья</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Услуги</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Сведения</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Категории</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Программы</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Убрано</translation>
    </message>
</context>
<context>
    <name>PersonSide</name>
    <message>
        <source>Next steps</source>
        <translation>Следующие шаги</translation>
    </message>
    <message>
        <source>Nothing is promised. A next step comes from a visit or a service.</source>
        <translation>Ничего не обещано. Следующий шаг записывают при визите или услуге.</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Семья</translation>
    </message>
    <message>
        <source>No family is known.</source>
        <translation>Семья не указана.</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>No phone and no address is known.</source>
        <translation>Ни телефон, ни адрес не указаны.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Form a family</source>
        <translation>Добавить семью</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>Следующая встреча</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>до {day}</translation>
    </message>
    <message>
        <source>no day is set</source>
        <translation>день не назначен</translation>
    </message>
    <message>
        <source>overdue since {day}</source>
        <translation>просрочено с {day}</translation>
    </message>
</context>
<context>
    <name>Picking</name>
    <message>
        <source>Remove {name}</source>
        <translation>Убрать: {name}</translation>
    </message>
    <message>
        <source>Add: name, IIN or phone</source>
        <translation>Добавить: имя, ИИН или телефон</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message numerus="yes">
        <source>%n more kind(s)</source>
        <translation>
            <numerusform>ещё %n вид</numerusform>
            <numerusform>ещё %n вида</numerusform>
            <numerusform>ещё %n видов</numerusform>
        </translation>
    </message>
    <message>
        <source>to send</source>
        <translation>к отправке</translation>
    </message>
    <message>
        <source>The server has everything</source>
        <translation>На сервере есть всё</translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation>конфликты</translation>
    </message>
    <message>
        <source>Two people changed one field</source>
        <translation>Двое изменили одно поле</translation>
    </message>
    <message>
        <source>None waits</source>
        <translation>Ничего не ждёт</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>не принято</translation>
    </message>
    <message>
        <source>The server says why</source>
        <translation>Сервер сообщает причину</translation>
    </message>
    <message>
        <source>Everything was taken</source>
        <translation>Всё принято</translation>
    </message>
    <message>
        <source>Before sending</source>
        <translation>Перед отправкой</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Отправить сейчас</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Something went wrong</source>
        <translation>Произошёл сбой</translation>
    </message>
    <message>
        <source>This is a fault of the program. Everything you saved is kept. Restart; if it happens again, copy the report and send it to your coordinator.</source>
        <translation>Это ошибка программы. Всё, что вы сохранили, на месте. Перезапустите программу; если сбой повторится, скопируйте отчёт и отправьте его координатору.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Перезапустить</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Скопировать отчёт</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
</context>
<context>
    <name>ProgrammesTab</name>
    <message>
        <source>Programmes</source>
        <translation>Программы</translation>
    </message>
    <message>
        <source>Enrol in a programme</source>
        <translation>Зачислить в программу</translation>
    </message>
    <message>
        <source>A person may take part in several programmes; each counts them once.</source>
        <translation>Человек может участвовать в нескольких программах; в каждой он учитывается один раз.</translation>
    </message>
    <message>
        <source>New enrolment</source>
        <translation>Новое участие в программе</translation>
    </message>
    <message>
        <source>End the enrolment</source>
        <translation>Завершить участие</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>завершено</translation>
    </message>
    <message>
        <source>takes part</source>
        <translation>участвует</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Завершить</translation>
    </message>
</context>
<context>
    <name>PromisesCard</name>
    <message>
        <source>Overdue promises</source>
        <translation>Просроченные обещания</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Work</source>
        <translation>Работа</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Программа</translation>
    </message>
    <message numerus="yes">
        <source>%n more section(s)</source>
        <translation>
            <numerusform>Ещё %n раздел</numerusform>
            <numerusform>Ещё %n раздела</numerusform>
            <numerusform>Ещё %n разделов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Recovery sheet</source>
        <translation>Лист восстановления</translation>
    </message>
    <message>
        <source>Keep it on paper, locked away.</source>
        <translation>Храните на бумаге, под замком.</translation>
    </message>
    <message>
        <source>Do not photograph it.</source>
        <translation>Не фотографируйте.</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, only this sheet opens the data.</source>
        <translation>Если пароль забыт, данные откроет только этот лист.</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message numerus="yes">
        <source>%n reprint(s)</source>
        <translation>
            <numerusform>%n повторная печать</numerusform>
            <numerusform>%n повторные печати</numerusform>
            <numerusform>%n повторных печатей</numerusform>
        </translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>Кому выдан</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Reprints</source>
        <translation>Повторная печать</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>New person</source>
        <translation>Новый человек</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message numerus="yes">
        <source>%n likely duplicate(s): have a look</source>
        <translation>
            <numerusform>%n возможный дубликат: проверьте</numerusform>
            <numerusform>%n возможных дубликата: проверьте</numerusform>
            <numerusform>%n возможных дубликатов: проверьте</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to fill in or mend</source>
        <translation>
            <numerusform>%n место нужно заполнить или исправить</numerusform>
            <numerusform>%n места нужно заполнить или исправить</numerusform>
            <numerusform>%n мест нужно заполнить или исправить</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>Set the result</source>
        <translation>Поставить оценку</translation>
    </message>
    <message>
        <source>Trainee</source>
        <translation>Слушатель</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Зачислен(а)</translation>
    </message>
    <message>
        <source>left {day}</source>
        <translation>выбыл(а) {day}</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Экзамен</translation>
    </message>
    <message>
        <source>Examined on</source>
        <translation>Дата экзамена</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Сертификат</translation>
    </message>
</context>
<context>
    <name>RosterTab</name>
    <message>
        <source>Add: name, IIN or phone</source>
        <translation>Добавить: имя, ИИН или телефон</translation>
    </message>
    <message>
        <source>Day of the examination</source>
        <translation>День экзамена</translation>
    </message>
    <message>
        <source>Nobody is in the group yet</source>
        <translation>В группе пока никого нет</translation>
    </message>
    <message>
        <source>Find people by name, IIN or phone; each needs a consent in force.</source>
        <translation>Найдите людей по имени, ИИН или телефону; у каждого должно быть действующее согласие.</translation>
    </message>
    <message>
        <source>Add a trainee</source>
        <translation>Добавить слушателя</translation>
    </message>
    <message>
        <source>No result</source>
        <translation>Без оценки</translation>
    </message>
    <message>
        <source>Left the group today</source>
        <translation>Выбыл(а) из группы сегодня</translation>
    </message>
    <message>
        <source>Back in the group</source>
        <translation>Снова в группе</translation>
    </message>
    <message>
        <source>Open the person&apos;s card</source>
        <translation>Открыть карточку человека</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>Draft kept {time}</source>
        <translation>Черновик сохранён {time}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Leave as a draft</source>
        <translation>Оставить черновиком</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
</context>
<context>
    <name>ServiceCard</name>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>Новая услуга</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n минута</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n человек</numerusform>
            <numerusform>%n человека</numerusform>
            <numerusform>%n человек</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServicesTab</name>
    <message>
        <source>No service has been given yet</source>
        <translation>Услуг пока не было</translation>
    </message>
    <message>
        <source>Every consultation and help that is recorded for the person will stand here.</source>
        <translation>Здесь будут все консультации и помощь, записанные для этого человека.</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Выезд на дом</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Групповая</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Услуга</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Форма</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минуты</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Этот компьютер</translation>
    </message>
    <message>
        <source>Passphrase and key</source>
        <translation>Пароль и ключ</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Project passports</source>
        <translation>Паспорта проектов</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>О программе</translation>
    </message>
</context>
<context>
    <name>SheetPanel</name>
    <message>
        <source>Keep it on paper, locked away.</source>
        <translation>Храните на бумаге, под замком.</translation>
    </message>
    <message>
        <source>Do not photograph it.</source>
        <translation>Не фотографируйте.</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Лист восстановления</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>Напечатать лист</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Backup copy</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>No backup copy yet</source>
        <translation>Резервной копии пока нет</translation>
    </message>
    <message numerus="yes">
        <source>The clock is wrong by %n min</source>
        <translation>
            <numerusform>Часы врут на %n минуту</numerusform>
            <numerusform>Часы врут на %n минуты</numerusform>
            <numerusform>Часы врут на %n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>Часы верны</translation>
    </message>
</context>
<context>
    <name>SyncCentre</name>
    <message>
        <source>Sync centre</source>
        <translation>Центр синхронизации</translation>
    </message>
    <message>
        <source>Work goes on without internet: everything is kept on this laptop</source>
        <translation>Работа идёт и без интернета: всё сохранено на этом ноутбуке</translation>
    </message>
    <message>
        <source>No sync yet</source>
        <translation>Синхронизации ещё не было</translation>
    </message>
    <message>
        <source>Each sync leaves a line here: what went, what came, how it ended.</source>
        <translation>Каждая синхронизация оставляет здесь строку: что ушло, что пришло, чем закончилось.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Конфликты</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Не принято</translation>
    </message>
    <message>
        <source>Reaching the server…</source>
        <translation>Соединение с сервером…</translation>
    </message>
    <message>
        <source>Sending {done} of {all}</source>
        <translation>Отправка: {done} из {all}</translation>
    </message>
    <message>
        <source>The server has not answered this laptop yet.</source>
        <translation>Сервер ещё не отвечал этому ноутбуку.</translation>
    </message>
    <message>
        <source>The server answered last: {at}.</source>
        <translation>Последний ответ сервера: {at}.</translation>
    </message>
    <message>
        <source>This office works on this laptop, without a server</source>
        <translation>Эта организация работает на этом ноутбуке, без сервера</translation>
    </message>
    <message>
        <source>Nothing is sent. Take a backup copy often and keep one away from the laptop.</source>
        <translation>Ничего не отправляется. Чаще делайте резервную копию и храните одну отдельно от ноутбука.</translation>
    </message>
    <message>
        <source>The last sync was not completed</source>
        <translation>Последняя синхронизация не завершена</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>Этот ноутбук</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>пока нет</translation>
    </message>
    <message>
        <source>Backup copy</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>Free room</source>
        <translation>Свободное место</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>База данных</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>зашифрована</translation>
    </message>
</context>
<context>
    <name>SyncPill</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Records stay on this laptop</source>
        <translation>Записи хранятся на этом ноутбуке</translation>
    </message>
    <message>
        <source>Sending {done} of {all}</source>
        <translation>Отправка: {done} из {all}</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Проблема</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Не отправлено</translation>
    </message>
    <message>
        <source>Last sync: never</source>
        <translation>Последняя синхронизация: никогда</translation>
    </message>
    <message>
        <source>All sent</source>
        <translation>Всё отправлено</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n мин назад</numerusform>
            <numerusform>%n мин назад</numerusform>
            <numerusform>%n мин назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n ч назад</numerusform>
            <numerusform>%n ч назад</numerusform>
            <numerusform>%n ч назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>%n дн. назад</numerusform>
            <numerusform>%n дн. назад</numerusform>
            <numerusform>%n дн. назад</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncRuns</name>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Sent / received</source>
        <translation>Отправлено / получено</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Объём</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Полностью</translation>
    </message>
    <message>
        <source>Partly: {sent} of {all}</source>
        <translation>Частично: {sent} из {all}</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Остановлена</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Нет связи</translation>
    </message>
    <message>
        <source>Not completed</source>
        <translation>Не завершена</translation>
    </message>
    <message>
        <source>The server did not take it. Update the program and sync again.</source>
        <translation>Сервер это не принял. Обновите программу и синхронизируйте снова.</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>The first {found}: type more to find fewer</source>
        <translation>Первые {found}: введите больше, чтобы сузить поиск</translation>
    </message>
    <message>
        <source>Found {found} of {all}</source>
        <translation>Найдено {found} из {all}</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Выбрано</translation>
    </message>
</context>
<context>
    <name>TargetsCard</name>
    <message>
        <source>Target indicators</source>
        <translation>Целевые индикаторы</translation>
    </message>
    <message>
        <source>Expected results</source>
        <translation>Ожидаемые результаты</translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation>Пока не подсчитываются</translation>
    </message>
    <message>
        <source>By the records on this laptop, {day}</source>
        <translation>По записям на этом ноутбуке, {day}</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Индикаторы</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>hh:mm</source>
        <translation>чч:мм</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Good morning</source>
        <translation>Доброе утро</translation>
    </message>
    <message>
        <source>Good day</source>
        <translation>Добрый день</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Добрый вечер</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Начать</translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s)</source>
        <translation>
            <numerusform>%n встреча</numerusform>
            <numerusform>%n встречи</numerusform>
            <numerusform>%n встреч</numerusform>
        </translation>
    </message>
    <message>
        <source>No settlement</source>
        <translation>Населённый пункт не указан</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n услуга</numerusform>
            <numerusform>%n услуги</numerusform>
            <numerusform>%n услуг</numerusform>
        </translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Обещано</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>New visit</source>
        <translation>Новый визит</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Выезд на дом</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Новый человек</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Консультация</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Курсы</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Сертификат</translation>
    </message>
    <message>
        <source>Visits and meetings of today</source>
        <translation>Визиты и встречи на сегодня</translation>
    </message>
    <message>
        <source>Nothing is planned for today</source>
        <translation>На сегодня ничего не запланировано</translation>
    </message>
    <message>
        <source>Visits you record and meetings you promised for today will stand here.</source>
        <translation>Здесь будут ваши визиты и встречи, обещанные на сегодня.</translation>
    </message>
    <message>
        <source>Record a visit</source>
        <translation>Записать визит</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Person, family, place, action…</source>
        <translation>Человек, семья, село, действие…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Practice mode</source>
        <translation>Режим практики</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Hide the screen from the person opposite</source>
        <translation>Скрыть экран от собеседника</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Светлое оформление</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Тёмное оформление</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>Two minutes with Sapar</source>
        <translation>Двухминутное знакомство с Sapar</translation>
    </message>
    <message>
        <source>step {number} of {all}</source>
        <translation>шаг {number} из {all}</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>Hide the tour</source>
        <translation>Скрыть знакомство</translation>
    </message>
    <message>
        <source>Register a person</source>
        <translation>Зарегистрируйте человека</translation>
    </message>
    <message>
        <source>Type the IIN: the birth date and the sex fill in by themselves.</source>
        <translation>Введите ИИН: дата рождения и пол подставятся сами.</translation>
    </message>
    <message>
        <source>Record a visit</source>
        <translation>Запишите визит</translation>
    </message>
    <message>
        <source>Who was there, what was done and when you come again: one entry.</source>
        <translation>Кто был, что сделано и когда вы придёте снова: одной записью.</translation>
    </message>
    <message>
        <source>Print a certificate</source>
        <translation>Напечатайте сертификат</translation>
    </message>
    <message>
        <source>Open a course, keep its journal and print the paper on the spot.</source>
        <translation>Откройте курс, ведите журнал и печатайте бланк на месте.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>When there is internet, the office gets everything you wrote.</source>
        <translation>Когда есть интернет, организация получит всё, что вы внесли.</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>The report: it holds no names and nothing you typed</source>
        <translation>Отчёт: в нём нет имён и ничего из введённого вами</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Passphrase</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Ключ восстановления</translation>
    </message>
    <message>
        <source>from the printed sheet, 14 groups</source>
        <translation>с напечатанного листа, 14 групп</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Open by the recovery key</source>
        <translation>Открыть ключом восстановления</translation>
    </message>
    <message>
        <source>Type the key from your sheet, then think of a new passphrase.</source>
        <translation>Введите ключ с листа и придумайте новый пароль.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Enter the passphrase</source>
        <translation>Введите пароль</translation>
    </message>
    <message>
        <source>The data on this laptop is encrypted.</source>
        <translation>Данные на этом ноутбуке зашифрованы.</translation>
    </message>
    <message>
        <source>Forgot the passphrase?</source>
        <translation>Забыли пароль?</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Разблокировать</translation>
    </message>
    <message>
        <source>This field is required</source>
        <translation>Обязательное поле</translation>
    </message>
</context>
<context>
    <name>Unlocking</name>
    <message>
        <source>The key of this computer is gone</source>
        <translation>Ключ этого компьютера утерян</translation>
    </message>
    <message>
        <source>The store is damaged</source>
        <translation>База данных повреждена</translation>
    </message>
    <message>
        <source>The store was made by a newer program</source>
        <translation>База создана более новой версией программы</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Open by the recovery key</source>
        <translation>Открыть ключом восстановления</translation>
    </message>
    <message>
        <source>Restore from the backup copy</source>
        <translation>Восстановить из резервной копии</translation>
    </message>
    <message>
        <source>Show the files</source>
        <translation>Показать файлы</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
</context>
<context>
    <name>UnsentCard</name>
    <message>
        <source>Sync now</source>
        <translation>Синхронизировать сейчас</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) not sent</source>
        <translation>
            <numerusform>%n запись не отправлена</numerusform>
            <numerusform>%n записи не отправлены</numerusform>
            <numerusform>%n записей не отправлено</numerusform>
        </translation>
    </message>
    <message>
        <source>All sent</source>
        <translation>Всё отправлено</translation>
    </message>
    <message>
        <source>Last sync: {time}.</source>
        <translation>Последняя синхронизация: {time}.</translation>
    </message>
    <message>
        <source>Not synced yet.</source>
        <translation>Синхронизации ещё не было.</translation>
    </message>
    <message>
        <source>Every record is kept on this laptop.</source>
        <translation>Все записи хранятся на этом ноутбуке.</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Home visit</source>
        <translation>Выезд на дом</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Присутствуют</translation>
    </message>
    <message>
        <source>Services given</source>
        <translation>Оказанные услуги</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Добавить услугу</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to fill in or mend</source>
        <translation>
            <numerusform>%n место нужно заполнить или исправить</numerusform>
            <numerusform>%n места нужно заполнить или исправить</numerusform>
            <numerusform>%n мест нужно заполнить или исправить</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitSide</name>
    <message>
        <source>Next meeting</source>
        <translation>Следующая встреча</translation>
    </message>
    <message>
        <source>Signature of the recipient</source>
        <translation>Подпись получателя</translation>
    </message>
    <message>
        <source>Signed on paper</source>
        <translation>Подпись на бумаге есть</translation>
    </message>
</context>
<context>
    <name>VoidDialog</name>
    <message>
        <source>Void the certificate</source>
        <translation>Аннулировать сертификат</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Void {number}?</source>
        <translation>Аннулировать {number}?</translation>
    </message>
    <message>
        <source>The number stays taken and the paper is no longer valid. A new one may be issued.</source>
        <translation>Номер остаётся занятым, бланк больше не действует. Можно выдать новый.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>необязательно</translation>
    </message>
    <message>
        <source>Choose the reason.</source>
        <translation>Выберите причину.</translation>
    </message>
</context>
<context>
    <name>WhoQuestion</name>
    <message>
        <source>This field is required</source>
        <translation>Обязательное поле</translation>
    </message>
    <message>
        <source>Choose at least one district</source>
        <translation>Выберите хотя бы один район</translation>
    </message>
    <message>
        <source>I have a code from the coordinator</source>
        <translation>У меня есть код от координатора</translation>
    </message>
    <message>
        <source>This laptop joins your office. Needs a connection once.</source>
        <translation>Этот ноутбук подключится к вашей организации. Один раз нужна связь.</translation>
    </message>
    <message>
        <source>Start a new office</source>
        <translation>Завести новую организацию</translation>
    </message>
    <message>
        <source>No server is needed; the office works on this laptop alone.</source>
        <translation>Сервер не нужен; организация работает только на этом ноутбуке.</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Адрес сервера</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Your full name</source>
        <translation>Ваше полное имя</translation>
    </message>
    <message>
        <source>Districts where the office works</source>
        <translation>Районы, где работает организация</translation>
    </message>
</context>
</TS>
