<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk">
<context>
    <name>AboutSection</name>
    <message>
        <source>Version</source>
        <translation>Нұсқасы</translation>
    </message>
    <message>
        <source>Free software under the Apache 2.0 licence. All data of this program is on this laptop.</source>
        <translation>Apache 2.0 лицензиясы бойынша еркін бағдарлама. Оның барлық дерегі осы ноутбукте сақталады.</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Осы жерде</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Ұйым</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Пайдаланушы</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Рөлі</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Құрылғы</translation>
    </message>
</context>
<context>
    <name>AsideList</name>
    <message>
        <source>Everything was taken</source>
        <translation>Бәрі қабылданды</translation>
    </message>
    <message>
        <source>What the server does not take comes here with its reason; nothing of it is lost.</source>
        <translation>Сервер қабылдамаған жазба себебімен бірге осында шығады; ештеңе жоғалмайды.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Жазба</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Reason, and what to do</source>
        <translation>Себебі және не істеу керек</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Қабылданбаған</translation>
    </message>
    <message>
        <source>Waits on the server</source>
        <translation>Серверде күтуде</translation>
    </message>
</context>
<context>
    <name>AttendeesCard</name>
    <message>
        <source>Who received it</source>
        <translation>Қызметті кім алды</translation>
    </message>
    <message>
        <source>Signed on the sheet</source>
        <translation>Парақта қол қойды</translation>
    </message>
    <message>
        <source>{name} has signed</source>
        <translation>{name} қол қойды</translation>
    </message>
</context>
<context>
    <name>AuthorityField</name>
    <message>
        <source>More</source>
        <translation>Қосымша</translation>
    </message>
    <message>
        <source>Certificate of the server (file)</source>
        <translation>Сервер сертификаты (файл)</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>міндетті емес</translation>
    </message>
    <message>
        <source>Only if the office gave you such a file together with the code.</source>
        <translation>Ұйым кодпен бірге осындай файл берген болса ғана.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Таңдау…</translation>
    </message>
</context>
<context>
    <name>BulletLegend</name>
    <message>
        <source>Proven</source>
        <translation>Расталған</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Тіркелген</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Жіберілмеген</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Жоспар</translation>
    </message>
    <message>
        <source>Expected by today</source>
        <translation>Бүгінге күтілгені</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Previous month</source>
        <translation>Алдыңғы ай</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Келесі ай</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Бүгін</translation>
    </message>
</context>
<context>
    <name>CardPart</name>
    <message>
        <source>One of the two is needed: the IIN, or why there is none.</source>
        <translation>Екеуінің бірі қажет: ЖСН немесе оның болмау себебі.</translation>
    </message>
    <message>
        <source>The patronymic is entered once the consent below is ticked.</source>
        <translation>Әкесінің аты төменде келісім белгіленген соң енгізіледі: келісімсіз оны сақтауға болмайды.</translation>
    </message>
</context>
<context>
    <name>CategoriesTab</name>
    <message>
        <source>Change</source>
        <translation>Өзгерту</translation>
    </message>
    <message>
        <source>of the whole family</source>
        <translation>бүкіл отбасына ортақ</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Санаттар</translation>
    </message>
    <message>
        <source>Add a category</source>
        <translation>Санат қосу</translation>
    </message>
    <message>
        <source>A category says whom the person counts as in a programme; add it with its proof.</source>
        <translation>Санат адамның бағдарламада кім ретінде есептелетінін көрсетеді; оны растайтын құжатымен қосыңыз.</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Жаңа санат</translation>
    </message>
    <message>
        <source>Change the category</source>
        <translation>Санатты өзгерту</translation>
    </message>
</context>
<context>
    <name>CategoryLine</name>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
</context>
<context>
    <name>CertificatesPage</name>
    <message>
        <source>Certificates</source>
        <translation>Сертификаттар</translation>
    </message>
    <message>
        <source>Issue in a group</source>
        <translation>Топта сертификат беру</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Нөмірі немесе аты-жөні</translation>
    </message>
    <message>
        <source>All programmes</source>
        <translation>Барлық бағдарлама</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Бағдарлама</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Бағандар</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Қағаз</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Қайта басып шығару</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>PDF сақтау</translation>
    </message>
    <message>
        <source>Void…</source>
        <translation>Күшін жою…</translation>
    </message>
    <message>
        <source>Its course is not on this computer: the paper is printed where it was held.</source>
        <translation>Оның курсы бұл компьютерде жоқ: қағазын курс өткен жерде басып шығарады.</translation>
    </message>
    <message>
        <source>Registered centrally</source>
        <translation>орталықта тіркелген</translation>
    </message>
    <message>
        <source>Issued, not yet registered</source>
        <translation>берілді, әлі тіркелмеген</translation>
    </message>
    <message>
        <source>It is registered with the next sync.</source>
        <translation>Келесі синхрондауда тіркеледі.</translation>
    </message>
    <message>
        <source>Voided {day}</source>
        <translation>Күші {day} жойылды</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ештеңе табылмады</translation>
    </message>
    <message>
        <source>Try another part of the number or the name.</source>
        <translation>Нөмірдің немесе аты-жөннің басқа бөлігін теріңіз.</translation>
    </message>
    <message>
        <source>No certificate is issued yet</source>
        <translation>Әзірге сертификат берілмеген</translation>
    </message>
    <message>
        <source>Certificates are issued in a group, when its hours are attended.</source>
        <translation>Сертификат топта, қажетті сағатқа қатысқан соң беріледі.</translation>
    </message>
    <message>
        <source>Open the courses</source>
        <translation>Курстарды ашу</translation>
    </message>
</context>
<context>
    <name>Clash</name>
    <message>
        <source>Undo</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>Chosen: left</source>
        <translation>Таңдалды: сол жақ</translation>
    </message>
    <message>
        <source>Chosen: right</source>
        <translation>Таңдалды: оң жақ</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Шешілмеген</translation>
    </message>
    <message>
        <source>in the list</source>
        <translation>тізімде бар</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>тізімнен алынған</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Иә</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Жоқ</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>бос</translation>
    </message>
    <message>
        <source>laptop {number}</source>
        <translation>№ {number} ноутбук</translation>
    </message>
</context>
<context>
    <name>CommandForm</name>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
</context>
<context>
    <name>ComputerSection</name>
    <message>
        <source>Language and look</source>
        <translation>Тіл және көрініс</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Безендіру</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Жүйедегідей</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ашық</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Қараңғы</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Құлыптау</translation>
    </message>
    <message>
        <source>The program locks itself when nobody is here, when the laptop sleeps, and by Ctrl+L.</source>
        <translation>Ешкім жоқта, ноутбук ұйқы режиміне өткенде және Ctrl+L басылғанда бағдарлама өзі құлыпталады.</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Қанша уақыттан кейін құлыпталады</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup copy</source>
        <translation>Сақтық көшірме</translation>
    </message>
    <message>
        <source>Create backup</source>
        <translation>Сақтық көшірме жасау</translation>
    </message>
    <message>
        <source>A copy is taken every day and after each sync, encrypted like the store; three are kept.</source>
        <translation>Көшірме күн сайын және әр синхрондаудан кейін жасалады, дерекқор сияқты шифрленеді; соңғы үшеуі сақталады.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>әлі жоқ</translation>
    </message>
    <message>
        <source>The last one: {at}.</source>
        <translation>Соңғысы: {at}.</translation>
    </message>
</context>
<context>
    <name>ConflictDesk</name>
    <message>
        <source>No conflicts</source>
        <translation>Қайшылық жоқ</translation>
    </message>
    <message>
        <source>When two people change one field without seeing each other, both values come here.</source>
        <translation>Екі адам бір-бірін көрмей бір өрісті өзгертсе, екі мән де осында шығады.</translation>
    </message>
    <message>
        <source>Waits for a decision</source>
        <translation>Шешуді күтеді</translation>
    </message>
    <message>
        <source>The other value stays in the history; a decision can be undone on any day.</source>
        <translation>Таңдалмаған мән тарихта қалады; шешімді кез келген күні болдырмауға болады.</translation>
    </message>
    <message>
        <source>The coordinator decides. Both values are kept until then.</source>
        <translation>Шешімді үйлестіруші қабылдайды. Оған дейін екі мән де сақталады.</translation>
    </message>
</context>
<context>
    <name>ConsentBanner</name>
    <message numerus="yes">
        <source>%n trainee(s) without a consent in force: {names}</source>
        <translation>
            <numerusform>Күші бар келісімі жоқ %n тыңдаушы: {names}</numerusform>
            <numerusform>Күші бар келісімі жоқ %n тыңдаушы: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentTab</name>
    <message>
        <source>Consent to personal data</source>
        <translation>Дербес деректерді өңдеуге келісім</translation>
    </message>
    <message>
        <source>Record a consent</source>
        <translation>Келісімді тіркеу</translation>
    </message>
    <message>
        <source>Without a consent in force only the contact card may be kept. Record it once it is given.</source>
        <translation>Күшіндегі келісімсіз тек байланыс карточкасын сақтауға болады. Келісім берілген соң оны тіркеңіз.</translation>
    </message>
    <message>
        <source>New consent</source>
        <translation>Жаңа келісім</translation>
    </message>
    <message>
        <source>Withdraw the consent</source>
        <translation>Келісімді кері қайтарып алу</translation>
    </message>
    <message>
        <source>withdrawn {day}</source>
        <translation>{day} қайтарып алынған</translation>
    </message>
    <message>
        <source>expired {day}</source>
        <translation>мерзімі {day} өткен</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day} дейін</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>күшінде</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Қайтарып алу</translation>
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
        <translation>Артқа</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to fill in or mend</source>
        <translation>
            <numerusform>%n жерді толтыру не түзету керек</numerusform>
            <numerusform>%n жерді толтыру не түзету керек</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsultationsPage</name>
    <message>
        <source>Consultations</source>
        <translation>Консультациялар</translation>
    </message>
    <message>
        <source>New consultation</source>
        <translation>Жаңа консультация</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Басы</translation>
    </message>
    <message>
        <source>to</source>
        <translation>соңы</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Бағандар</translation>
    </message>
    <message>
        <source>No service in this period</source>
        <translation>Бұл кезеңде қызмет жоқ</translation>
    </message>
    <message>
        <source>Consultations and everything done on visits stand here by day.</source>
        <translation>Мұнда консультациялар мен үйге барғанда жасалған жұмыстар күні бойынша тұрады.</translation>
    </message>
</context>
<context>
    <name>ContactsTab</name>
    <message>
        <source>Other contacts</source>
        <translation>Басқа байланыстар</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Байланыс қосу</translation>
    </message>
    <message>
        <source>Messengers, e-mail, or the phone of a relative, besides the phone of the contact card.</source>
        <translation>Байланыс карточкасындағы телефоннан бөлек мессенджер, электрондық пошта немесе туысының телефоны.</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Мекенжайлар</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>Мекенжай қосу</translation>
    </message>
    <message>
        <source>Where the person lives and where they are registered.</source>
        <translation>Адам қайда тұрады және қайда тіркелген.</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Жаңа байланыс</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Жаңа мекенжай</translation>
    </message>
    <message>
        <source>Change the contact</source>
        <translation>Байланысты өзгерту</translation>
    </message>
    <message>
        <source>Change the address</source>
        <translation>Мекенжайды өзгерту</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Өзгерту</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
</context>
<context>
    <name>Courses</name>
    <message>
        <source>finished</source>
        <translation>аяқталды</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>басталмады</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>жүріп жатыр</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Топ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Орны</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Басы – соңы</translation>
    </message>
    <message>
        <source>Trainees</source>
        <translation>Тыңдаушы</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Сағат</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Сертификат</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Коды</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Аудан</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Топтар</translation>
    </message>
</context>
<context>
    <name>CoursesPage</name>
    <message>
        <source>Courses</source>
        <translation>Курстар</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Топтар</translation>
    </message>
    <message>
        <source>No group is formed yet</source>
        <translation>Әзірге топ құрылмаған</translation>
    </message>
    <message>
        <source>A group takes a course together: its journal and its certificates are kept here.</source>
        <translation>Топ курсты бірге оқиды: журналы мен сертификаттары осында.</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Жаңа топ</translation>
    </message>
    <message>
        <source>No course is opened yet</source>
        <translation>Әзірге курс ашылмаған</translation>
    </message>
    <message>
        <source>A course has its hours and its titles in both languages, as they stand on paper.</source>
        <translation>Курстың сағаты мен екі тілдегі атауы қағазға осылай түседі.</translation>
    </message>
    <message>
        <source>New course</source>
        <translation>Жаңа курс</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>кк.аа.жжжж</translation>
    </message>
</context>
<context>
    <name>DecisionsCard</name>
    <message>
        <source>Waits for a decision</source>
        <translation>Шешуді күтеді</translation>
    </message>
    <message>
        <source>Nothing waits: all was taken and agreed.</source>
        <translation>Күтіп тұрған ештеңе жоқ: бәрі қабылданды, қайшылық жоқ.</translation>
    </message>
    <message>
        <source>Two different values, without having seen each other.</source>
        <translation>Екі адам бір-бірін көрмей екі түрлі мән жазған:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
</context>
<context>
    <name>DetailsTab</name>
    <message>
        <source>Details</source>
        <translation>Мәліметтер</translation>
    </message>
    <message>
        <source>Only the contact card is kept without a consent in force</source>
        <translation>Күшіндегі келісім болмаса, тек байланыс карточкасы сақталады</translation>
    </message>
    <message>
        <source>Record a consent</source>
        <translation>Келісімді тіркеу</translation>
    </message>
</context>
<context>
    <name>DocumentsTab</name>
    <message>
        <source>Documents</source>
        <translation>Құжаттар</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Файл қосу</translation>
    </message>
    <message>
        <source>Scans and photos that prove what is recorded. Attach a file, or drop it here.</source>
        <translation>Жазбаны растайтын сканерленген құжаттар мен фотолар. Файлды қосыңыз немесе осында сүйреп әкеліңіз.</translation>
    </message>
    <message>
        <source>What this file is</source>
        <translation>Бұл қандай файл</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Көшірмесін сақтау</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
</context>
<context>
    <name>DraftsCard</name>
    <message>
        <source>Unfinished entries</source>
        <translation>Аяқталмаған жазбалар</translation>
    </message>
    <message>
        <source>draft saved at {time}</source>
        <translation>нобай сақталды: {time}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Жалғастыру</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>same IIN</source>
        <translation>ЖСН бірдей</translation>
    </message>
    <message>
        <source>IIN differs in one digit</source>
        <translation>ЖСН-де бір цифр өзгеше</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>аты-жөні бірдей</translation>
    </message>
    <message>
        <source>name alike</source>
        <translation>аты-жөні ұқсас</translation>
    </message>
    <message>
        <source>names swapped</source>
        <translation>аты мен тегі ауысқан</translation>
    </message>
    <message>
        <source>same birth date</source>
        <translation>туған күні бірдей</translation>
    </message>
    <message>
        <source>day and month swapped</source>
        <translation>туған күні мен айы ауысқан</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>телефоны бірдей</translation>
    </message>
    <message>
        <source>may be twins</source>
        <translation>егіз болуы мүмкін</translation>
    </message>
    <message>
        <source>may be parent and child</source>
        <translation>ата-ана мен бала болуы мүмкін</translation>
    </message>
</context>
<context>
    <name>DuplicatesPanel</name>
    <message>
        <source>Next</source>
        <translation>Келесі</translation>
    </message>
    <message>
        <source>Open this person</source>
        <translation>Осы адамды ашу</translation>
    </message>
    <message>
        <source>These are different people</source>
        <translation>Бұлар – бөлек адамдар</translation>
    </message>
    <message>
        <source>Being registered</source>
        <translation>Тіркеліп жатқан</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Бұрыннан бар</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>Ықтимал қайталанулар</translation>
    </message>
    <message>
        <source>If somebody alike is registered already, both will stand here side by side.</source>
        <translation>Ұқсас адам бұрын тіркелген болса, екеуі осында қатар көрсетіледі.</translation>
    </message>
    <message>
        <source>Likely duplicate</source>
        <translation>Ықтимал қайталану</translation>
    </message>
    <message>
        <source>Somebody alike</source>
        <translation>Ұқсас адам</translation>
    </message>
    <message>
        <source>Check whether it is one person</source>
        <translation>Бір адам ба, тексеріңіз</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
</context>
<context>
    <name>FamilyPage</name>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Үйге бару</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Отбасы мүшелері</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>Мүше қосу</translation>
    </message>
    <message>
        <source>Nobody lives in this family yet.</source>
        <translation>Отбасында әзірге ешкім жоқ.</translation>
    </message>
    <message>
        <source>Categories of the family</source>
        <translation>Отбасының санаттары</translation>
    </message>
    <message>
        <source>Add a category</source>
        <translation>Санат қосу</translation>
    </message>
    <message>
        <source>A category of the family counts for everybody who lives in it.</source>
        <translation>Отбасының санаты оның әр мүшесіне есептеледі.</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Үйге бару</translation>
    </message>
    <message>
        <source>The family has not been visited yet.</source>
        <translation>Бұл отбасына әлі ешкім бармаған.</translation>
    </message>
    <message>
        <source>About the family</source>
        <translation>Отбасы туралы</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Өзгерту</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>Жаңа мүше</translation>
    </message>
    <message>
        <source>New category of the family</source>
        <translation>Отбасының жаңа санаты</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>left on {day}</source>
        <translation>{day} шыққан</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n қызмет</numerusform>
            <numerusform>%n қызмет</numerusform>
        </translation>
    </message>
    <message>
        <source>Welfare</source>
        <translation>Әл-ауқат санаты</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ескертпе</translation>
    </message>
</context>
<context>
    <name>FamilyTab</name>
    <message>
        <source>No family is known</source>
        <translation>Отбасы көрсетілмеген</translation>
    </message>
    <message>
        <source>A family joins people who live together; their categories and visits go with it.</source>
        <translation>Отбасы бірге тұратын адамдарды біріктіреді; санаттары мен үйге бару жазбалары ортақ.</translation>
    </message>
    <message>
        <source>Form a family</source>
        <translation>Отбасын қосу</translation>
    </message>
    <message>
        <source>Open the family</source>
        <translation>Отбасын ашу</translation>
    </message>
    <message>
        <source>left on {day}</source>
        <translation>{day} шыққан</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
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
        <translation>Жабу</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Person, family, place, action…</source>
        <translation>Адам, отбасы, елді мекен, әрекет…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Іздеу</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Табылғандар</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>таңдау</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ашу</translation>
    </message>
    <message>
        <source>start a visit</source>
        <translation>визит бастау</translation>
    </message>
    <message>
        <source>close</source>
        <translation>жабу</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n нәтиже</numerusform>
            <numerusform>%n нәтиже</numerusform>
        </translation>
    </message>
    <message>
        <source>No results found</source>
        <translation>Нәтижелер табылмады</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>People</source>
        <translation>Адамдар</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Отбасылар</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Елді мекендер</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n жас</numerusform>
            <numerusform>%n жас</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n адам</numerusform>
            <numerusform>%n адам</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Бөлімдер</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>Сіз кімсіз</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Құпия сөз</translation>
    </message>
    <message>
        <source>guards the data</source>
        <translation>деректерді қорғайды</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Дайын</translation>
    </message>
    <message>
        <source>with a code or without</source>
        <translation>кодпен немесе кодсыз</translation>
    </message>
    <message>
        <source>a tour, two minutes</source>
        <translation>2 минут таныстыру</translation>
    </message>
    <message>
        <source>Step {number} of {all}</source>
        <translation>{number} / {all} қадам</translation>
    </message>
    <message>
        <source>No internet needed. The data is kept encrypted on this laptop only.</source>
        <translation>Интернет керек емес. Деректер тек осы ноутбукте шифрленіп сақталады.</translation>
    </message>
    <message>
        <source>The sheet is printed or copied, and put away</source>
        <translation>Парақты басып не көшіріп, сақтап қойдым</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Open the program</source>
        <translation>Бағдарламаны ашу</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Жалғастыру</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Көмек</translation>
    </message>
    <message>
        <source>Choose the language</source>
        <translation>Тілді таңдаңыз</translation>
    </message>
    <message>
        <source>It can be changed at any moment.</source>
        <translation>Оны кез келген сәтте ауыстыруға болады.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Сіз кімсіз?</translation>
    </message>
    <message>
        <source>Your name stands beside everything you write.</source>
        <translation>Сіз енгізген әр жазбаның қасында атыңыз тұрады.</translation>
    </message>
    <message>
        <source>All is ready</source>
        <translation>Бәрі дайын</translation>
    </message>
    <message>
        <source>The Today page opens with a two-minute tour.</source>
        <translation>«Бүгін» беті екі минуттық таныстырумен ашылады.</translation>
    </message>
    <message>
        <source>Keep the recovery sheet</source>
        <translation>Қалпына келтіру парағын сақтаңыз</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, only this sheet opens the data. Print it or copy it by hand.</source>
        <translation>Құпия сөз ұмытылса, деректерді тек осы парақ ашады. Оны басып шығарыңыз немесе қолмен көшіріп жазыңыз.</translation>
    </message>
    <message>
        <source>Think of a passphrase</source>
        <translation>Құпия сөз ойлап табыңыз</translation>
    </message>
    <message>
        <source>It opens the program. Nobody can restore it; only the recovery sheet, which comes next, opens the data without it.</source>
        <translation>Бағдарламаны осы құпия сөз ашады. Оны ешкім қалпына келтіре алмайды; онсыз деректерді тек келесі қадамда берілетін қалпына келтіру парағы ашады.</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>required</source>
        <translation>міндетті</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>міндетті емес</translation>
    </message>
</context>
<context>
    <name>FormFamilyPage</name>
    <message>
        <source>New family</source>
        <translation>Жаңа отбасы</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Отбасы мүшелері</translation>
    </message>
    <message>
        <source>People who live together; at least one adult among them must have a consent in force.</source>
        <translation>Бірге тұратын адамдар; кемінде бір ересектің күшіндегі келісімі болуы керек.</translation>
    </message>
    <message>
        <source>About the family</source>
        <translation>Отбасы туралы</translation>
    </message>
    <message>
        <source>As people call it, and where it lives.</source>
        <translation>Отбасын жұрт қалай атайды және ол қайда тұрады.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to fill in or mend</source>
        <translation>
            <numerusform>%n жерді толтыру не түзету керек</numerusform>
            <numerusform>%n жерді толтыру не түзету керек</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message>
        <source>Back to courses</source>
        <translation>Курстарға оралу</translation>
    </message>
    <message>
        <source>Nobody is in the group yet</source>
        <translation>Топта әзірге ешкім жоқ</translation>
    </message>
    <message>
        <source>Those who have attended enough hours get their certificates here.</source>
        <translation>Жеткілікті сағат қатысқандар сертификатты осында алады.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Топ</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Сертификаттар</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Аяқталды</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Жүріп жатыр</translation>
    </message>
    <message>
        <source>{course}, group {name}</source>
        <translation>{course}, {name} тобы</translation>
    </message>
    <message numerus="yes">
        <source>%n academic hour(s)</source>
        <translation>
            <numerusform>%n академиялық сағат</numerusform>
            <numerusform>%n академиялық сағат</numerusform>
        </translation>
    </message>
    <message>
        <source>trainer {name}</source>
        <translation>оқытушы {name}</translation>
    </message>
</context>
<context>
    <name>GroupPanel</name>
    <message>
        <source>First trainees</source>
        <translation>Алғашқы тыңдаушылар</translation>
    </message>
</context>
<context>
    <name>HelpLeaf</name>
    <message>
        <source>Space</source>
        <translation>Бос орын</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>Көмек</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>today</source>
        <translation>бүгін</translation>
    </message>
    <message>
        <source>Category ended: {name}</source>
        <translation>Санаты аяқталды: {name}</translation>
    </message>
    <message>
        <source>Category: {name}</source>
        <translation>Санаты: {name}</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Келісім қайтарып алынды</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>Келісім берілді</translation>
    </message>
    <message>
        <source>Left the programme: {name}</source>
        <translation>Бағдарламадан шықты: {name}</translation>
    </message>
    <message>
        <source>Enrolled: {name}</source>
        <translation>Бағдарламаға қабылданды: {name}</translation>
    </message>
    <message>
        <source>Left the course: {name}</source>
        <translation>Курстан шықты: {name}</translation>
    </message>
    <message>
        <source>Admitted to the course: {name}</source>
        <translation>Курсқа қабылданды: {name}</translation>
    </message>
    <message>
        <source>Certificate voided: {name}</source>
        <translation>Сертификаттың күші жойылды: {name}</translation>
    </message>
    <message>
        <source>Certificate issued: {name}</source>
        <translation>Сертификат берілді: {name}</translation>
    </message>
    <message>
        <source>Document attached: {name}</source>
        <translation>Құжат қосылды: {name}</translation>
    </message>
    <message numerus="yes">
        <source>Home visit: %n service(s)</source>
        <translation>
            <numerusform>Үйге бару: %n қызмет</numerusform>
            <numerusform>Үйге бару: %n қызмет</numerusform>
        </translation>
    </message>
    <message>
        <source>Home visit: {purpose}</source>
        <translation>Үйге бару: {purpose}</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минут</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>of the whole family</source>
        <translation>бүкіл отбасына ортақ</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day} дейін</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n сағат</numerusform>
            <numerusform>%n сағат</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Қол қойылды</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Жіберілмеген</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n қосымша</numerusform>
            <numerusform>%n қосымша</numerusform>
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
        <translation>Тарих</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Қызметтер</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Құжаттар</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Өзгерістер</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Әзірге жазба жоқ</translation>
    </message>
    <message>
        <source>Visits, consultations, courses and papers will stand here by date.</source>
        <translation>Үйге бару, консультация, курс және құжаттар осында күні бойынша тұрады.</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Үйге бару</translation>
    </message>
</context>
<context>
    <name>HoldingsPart</name>
    <message>
        <source>Another category</source>
        <translation>Тағы бір санат</translation>
    </message>
    <message>
        <source>Joins: {programme}</source>
        <translation>Қатысады: {programme}</translation>
    </message>
</context>
<context>
    <name>Indicators</name>
    <message>
        <source>Surname, given name</source>
        <translation>Тегі, аты</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Санат</translation>
    </message>
    <message>
        <source>Counted since</source>
        <translation>Есептелген күні</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Растау құжаты</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Елді мекен</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n жазба</numerusform>
            <numerusform>%n жазба</numerusform>
        </translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Расталған</translation>
    </message>
    <message>
        <source>Papers missing</source>
        <translation>Құжаты жоқ</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Жіберілмеген</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Орындалды</translation>
    </message>
    <message>
        <source>On schedule</source>
        <translation>Мерзімінде</translation>
    </message>
    <message>
        <source>Behind schedule</source>
        <translation>Кешігіп тұр</translation>
    </message>
    <message>
        <source>Target indicator</source>
        <translation>Нысаналы индикатор</translation>
    </message>
    <message>
        <source>Expected result</source>
        <translation>Күтілетін нәтиже</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Индикатор</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Есептеліп жатыр…</translation>
    </message>
    <message>
        <source>proven {count}</source>
        <translation>расталғаны {count}</translation>
    </message>
    <message>
        <source>Figure and plan</source>
        <translation>Факт және жоспар</translation>
    </message>
    <message>
        <source>On the way to the plan</source>
        <translation>Жоспардың орындалуы</translation>
    </message>
    <message>
        <source>expected {count}</source>
        <translation>күтілгені {count}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
</context>
<context>
    <name>IndicatorsPage</name>
    <message>
        <source>Indicators</source>
        <translation>Индикаторлар</translation>
    </message>
    <message>
        <source>Reading the plan…</source>
        <translation>Жоспар оқылып жатыр…</translation>
    </message>
    <message>
        <source>The days of the project are not set: see Settings</source>
        <translation>Жобаның мерзімі қойылмаған: Баптауларды қараңыз</translation>
    </message>
    <message>
        <source>{from_} – {until}, {share} % of the time has passed</source>
        <translation>{from_} – {until}, мерзімнің {share} %-ы өтті</translation>
    </message>
</context>
<context>
    <name>Issue</name>
    <message>
        <source>Trainee</source>
        <translation>Тыңдаушы</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Нөмірі</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>берілді</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>беруге дайын</translation>
    </message>
    <message>
        <source>not admitted</source>
        <translation>жіберілмеді</translation>
    </message>
    <message>
        <source>{hours} of {needed} hours</source>
        <translation>{needed} сағаттың {hours} сағаты</translation>
    </message>
    <message>
        <source>examination not passed</source>
        <translation>емтихан тапсырылмаған</translation>
    </message>
    <message>
        <source>left the group</source>
        <translation>топтан шыққан</translation>
    </message>
    <message>
        <source>training not over</source>
        <translation>оқу аяқталмаған</translation>
    </message>
    <message>
        <source>no consent in force</source>
        <translation>күшіндегі келісім жоқ</translation>
    </message>
    <message>
        <source>consent withdrawn</source>
        <translation>келісім қайтарып алынған</translation>
    </message>
</context>
<context>
    <name>IssuePanel</name>
    <message>
        <source>Certificates</source>
        <translation>Сертификаттар</translation>
    </message>
    <message>
        <source>Date of issue</source>
        <translation>Берілген күні</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Қағаз тілі</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Тоқтату</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>PDF сақтау</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Басып шығару</translation>
    </message>
    <message>
        <source>A number is never used again: a mistake is voided, and a new one issued.</source>
        <translation>Нөмір қайта қолданылмайды: қате болса, күші жойылып, жаңасы беріледі.</translation>
    </message>
    <message numerus="yes">
        <source>Issue %n certificate(s)</source>
        <translation>
            <numerusform>%n сертификат беру</numerusform>
            <numerusform>%n сертификат беру</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to issue</source>
        <translation>Берілетін сертификат жоқ</translation>
    </message>
    <message>
        <source>To issue</source>
        <translation>Берілетін</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Берілген</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) ready to be issued</source>
        <translation>
            <numerusform>%n сертификат беруге дайын</numerusform>
            <numerusform>%n сертификат беруге дайын</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trainee(s) not admitted</source>
        <translation>
            <numerusform>%n тыңдаушы жіберілмеді</numerusform>
            <numerusform>%n тыңдаушы жіберілмеді</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) not issued</source>
        <translation>
            <numerusform>%n сертификат берілмеді</numerusform>
            <numerusform>%n сертификат берілмеді</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the date of issue.</source>
        <translation>Берілген күнін енгізіңіз.</translation>
    </message>
    <message>
        <source>Issued: {count}</source>
        <translation>Берілді: {count}</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>enough</source>
        <translation>жеткілікті</translation>
    </message>
    <message numerus="yes">
        <source>%n h short</source>
        <translation>
            <numerusform>%n сағ жетпейді</numerusform>
            <numerusform>%n сағ жетпейді</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h to go</source>
        <translation>
            <numerusform>тағы %n сағ</numerusform>
            <numerusform>тағы %n сағ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalTab</name>
    <message>
        <source>Lesson journal</source>
        <translation>Сабақ журналы</translation>
    </message>
    <message>
        <source>Attendance sheet</source>
        <translation>Қатысу парағы</translation>
    </message>
    <message>
        <source>New lesson</source>
        <translation>Жаңа сабақ</translation>
    </message>
    <message>
        <source>Trainee</source>
        <translation>Тыңдаушы</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Сағат</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Бос орын</translation>
    </message>
    <message>
        <source>Everybody is marked present; then mark who was not.</source>
        <translation>Бәрі қатысты деп белгіленеді, содан кейін болмағандарды белгілеңіз.</translation>
    </message>
    <message>
        <source>Save the lesson</source>
        <translation>Сабақты сақтау</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Needed for a certificate: {needed} of {hours} hours</source>
        <translation>Сертификатқа {hours} сағаттың {needed} сағаты керек</translation>
    </message>
    <message numerus="yes">
        <source>%n trainee(s)</source>
        <translation>
            <numerusform>%n тыңдаушы</numerusform>
            <numerusform>%n тыңдаушы</numerusform>
        </translation>
    </message>
    <message>
        <source>No lesson is recorded yet</source>
        <translation>Әзірге сабақ енгізілмеген</translation>
    </message>
    <message>
        <source>Each lesson is a column: its day, its hours, and a mark for everybody.</source>
        <translation>Әр сабақ – бір баған: күні, сағаты және әркімнің белгісі.</translation>
    </message>
    <message>
        <source>Nobody is in the group yet</source>
        <translation>Топта әзірге ешкім жоқ</translation>
    </message>
    <message>
        <source>Add the trainees in the tab of the group, then record the first lesson.</source>
        <translation>Тыңдаушыларды «Топ» қойындысында қосып, алғашқы сабақты енгізіңіз.</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Passphrase</source>
        <translation>Құпия сөз</translation>
    </message>
    <message>
        <source>The passphrase and this computer&apos;s keyring guard the store together.</source>
        <translation>Дерекқорды құпия сөз бен осы компьютердің кілттер қоймасы бірге қорғайды.</translation>
    </message>
    <message>
        <source>The passphrase alone guards the store: this computer has no trusted keyring.</source>
        <translation>Дерекқорды тек құпия сөз қорғайды: бұл компьютерде сенімді кілттер қоймасы жоқ.</translation>
    </message>
    <message>
        <source>Passphrase of today</source>
        <translation>Қазіргі құпия сөз</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Құпия сөзді өзгерту</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Қалпына келтіру кілті</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, only the printed sheet opens the store. A new key makes the sheet printed before void.</source>
        <translation>Құпия сөз ұмытылса, дерекқорды тек басылған парақ ашады. Жаңа кілт жасалса, бұрынғы парақтың күші жойылады.</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>Жаңа кілт жасау</translation>
    </message>
    <message>
        <source>The sheet is printed or copied, and put away</source>
        <translation>Парақты басып не көшіріп, сақтап қойдым</translation>
    </message>
    <message>
        <source>This field is required</source>
        <translation>Бұл өрісті толтыру міндетті.</translation>
    </message>
    <message>
        <source>The new passphrase holds from now on</source>
        <translation>Жаңа құпия сөз осы сәттен бастап күшінде</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>тағы %n</numerusform>
            <numerusform>тағы %n</numerusform>
        </translation>
    </message>
    <message>
        <source>signed</source>
        <translation>қол қойылды</translation>
    </message>
    <message>
        <source>signed {count} of {total}</source>
        <translation>{total} адамның {count} қол қойды</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Қызмет</translation>
    </message>
    <message>
        <source>Who received it</source>
        <translation>Кім алды</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минут</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Қолтаңба</translation>
    </message>
</context>
<context>
    <name>MemberRow</name>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
</context>
<context>
    <name>MembersPart</name>
    <message>
        <source>Name, IIN or phone of a member</source>
        <translation>Отбасы мүшесінің аты-жөні, ЖСН немесе телефоны</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>today {time}</source>
        <translation>бүгін {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>кеше {time}</translation>
    </message>
</context>
<context>
    <name>OrganisationSection</name>
    <message>
        <source>Organization</source>
        <translation>Ұйым</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>As written here it stands on certificates and reports.</source>
        <translation>Осында қалай жазылса, сертификаттар мен есептерде солай тұрады.</translation>
    </message>
    <message>
        <source>Read-only: the coordinator writes here.</source>
        <translation>Тек оқу үшін: мұны үйлестіруші толтырады.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Today</source>
        <translation>Бүгін</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Үйге бару</translation>
    </message>
    <message>
        <source>People and families</source>
        <translation>Адамдар, отбасылар</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Адам</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Жаңа адам</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Отбасы</translation>
    </message>
    <message>
        <source>New family</source>
        <translation>Жаңа отбасы</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>Консультациялар</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Консультация</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Курстар</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Топ</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Сертификаттар</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Индикаторлар</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Синхрондау</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Previous page</source>
        <translation>Алдыңғы бет</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Келесі бет</translation>
    </message>
    <message>
        <source>Preview of the paper</source>
        <translation>Қағазды алдын ала көру</translation>
    </message>
    <message>
        <source>Open large</source>
        <translation>Үлкейтіп ашу</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} / {pages}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Басып шығару</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>PDF сақтау</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
</context>
<context>
    <name>Part</name>
    <message>
        <source>Saved</source>
        <translation>Сақталды</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide</source>
        <translation>Жасыру</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Көрсету</translation>
    </message>
</context>
<context>
    <name>PassphrasePair</name>
    <message>
        <source>Think of a passphrase: four words or more.</source>
        <translation>Құпия сөз ойлап табыңыз: төрт сөз немесе одан көп.</translation>
    </message>
    <message>
        <source>The two differ. Type it again.</source>
        <translation>Екеуі бірдей емес. Қайта теріңіз.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Жаңа құпия сөз</translation>
    </message>
    <message>
        <source>Type it once more</source>
        <translation>Тағы бір рет теріңіз</translation>
    </message>
    <message>
        <source>Four words or more, in any language you like.</source>
        <translation>Төрт сөз немесе одан көп, қалаған тіліңізде.</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>бірдей</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Әлсіз</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Орташа</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Берік</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>Өте берік</translation>
    </message>
</context>
<context>
    <name>PassportSection</name>
    <message>
        <source>Dates of the project</source>
        <translation>Жобаның мерзімі</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Жоспарлы мәндер</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>Қалай есептеледі</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Нұсқалар</translation>
    </message>
    <message>
        <source>Save a new version</source>
        <translation>Жаңа нұсқасын сақтау</translation>
    </message>
    <message>
        <source>No version yet</source>
        <translation>Нұсқа әлі жоқ</translation>
    </message>
    <message>
        <source>Until the first one, the values of the declaration hold.</source>
        <translation>Бірінші нұсқа сақталғанша бағдарламада белгіленген мәндер қолданылады.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Нұсқасы</translation>
    </message>
    <message>
        <source>Start date</source>
        <translation>Басталу күні</translation>
    </message>
    <message>
        <source>End date</source>
        <translation>Аяқталу күні</translation>
    </message>
    <message>
        <source>Grant number</source>
        <translation>Грант нөмірі</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n жас</numerusform>
            <numerusform>%n жас</numerusform>
        </translation>
    </message>
    <message>
        <source>no IIN</source>
        <translation>ЖСН жоқ</translation>
    </message>
    <message>
        <source>Surname, given name</source>
        <translation>Тегі, аты</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Туған күні</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Елді мекен</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Санат</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Келісім</translation>
    </message>
    <message>
        <source>Last met</source>
        <translation>Кездескен</translation>
    </message>
    <message>
        <source>today</source>
        <translation>бүгін</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>күшінде</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>мерзімі өткен</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>қайтарып алынған</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Отбасы</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Адам саны</translation>
    </message>
</context>
<context>
    <name>PeopleBehind</name>
    <message>
        <source>Counted how</source>
        <translation>Қалай есептелген</translation>
    </message>
    <message>
        <source>Counted: {whom}</source>
        <translation>Есепке алынады: {whom}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Расталған</translation>
    </message>
    <message>
        <source>Papers missing</source>
        <translation>Құжаты жоқ</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Есептеліп жатыр…</translation>
    </message>
    <message>
        <source>Nobody stands here</source>
        <translation>Мұнда ешкім жоқ</translation>
    </message>
    <message>
        <source>People come into this list by themselves, when what the indicator asks for is recorded.</source>
        <translation>Индикатор талап ететін іс жазылғанда адамдар бұл тізімге өздігінен шығады.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Адамдар</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Отбасылар</translation>
    </message>
    <message>
        <source>Name, IIN or phone</source>
        <translation>Аты-жөні, ЖСН немесе телефоны</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Бағандар</translation>
    </message>
    <message>
        <source>All districts</source>
        <translation>Барлық аудан</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Аудан</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Бағдарлама</translation>
    </message>
    <message>
        <source>All programmes</source>
        <translation>Барлық бағдарлама</translation>
    </message>
    <message>
        <source>People and families</source>
        <translation>Адамдар, отбасылар</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Жаңа адам</translation>
    </message>
    <message>
        <source>New family</source>
        <translation>Жаңа отбасы</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ештеңе табылмады</translation>
    </message>
    <message>
        <source>Try another part of the name, the IIN or the phone, or widen the filter.</source>
        <translation>Аты-жөннің, ЖСН-нің немесе телефонның басқа бөлігін теріңіз не сүзгіні кеңейтіңіз.</translation>
    </message>
    <message>
        <source>Nobody is registered yet</source>
        <translation>Әзірге ешкім тіркелмеген</translation>
    </message>
    <message>
        <source>People you register, and those the office sends, will stand here.</source>
        <translation>Сіз тіркеген және ұйымнан келген адамдар осында тұрады.</translation>
    </message>
    <message>
        <source>No family is formed yet</source>
        <translation>Әзірге отбасы енгізілмеген</translation>
    </message>
    <message>
        <source>A family joins people who live together.</source>
        <translation>Отбасы бірге тұратын адамдарды біріктіреді.</translation>
    </message>
</context>
<context>
    <name>PersonEntry</name>
    <message>
        <source>Contact card</source>
        <translation>Байланыс карточкасы</translation>
    </message>
    <message>
        <source>Enough to find the person again; it may be kept without consent.</source>
        <translation>Адамды қайта табуға жеткілікті; келісімсіз сақтауға болады.</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Келісім</translation>
    </message>
    <message>
        <source>Without it nothing but the contact card may be kept.</source>
        <translation>Онсыз тек байланыс карточкасын сақтауға болады.</translation>
    </message>
    <message>
        <source>The person has consented to the processing of personal data</source>
        <translation>Адам дербес деректерін жинауға, өңдеуге келісім берді</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Мәліметтер</translation>
    </message>
    <message>
        <source>What is known today; the rest can be added later.</source>
        <translation>Қазір белгілісін жазыңыз; қалғанын кейін қосуға болады.</translation>
    </message>
    <message>
        <source>Categories and programmes</source>
        <translation>Санаттар мен бағдарламалар</translation>
    </message>
    <message>
        <source>Whom the person counts as, how it is proven, and where they take part.</source>
        <translation>Адам қай санатқа жатады, ол қалай расталады және қай бағдарламаға қатысады.</translation>
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
        <translation>Үйге бару</translation>
    </message>
    <message>
        <source>Responsible: {name}</source>
        <translation>Жауапты маман: {name}</translation>
    </message>
    <message>
        <source>Hide the IIN</source>
        <translation>ЖСН-ді жасыру</translation>
    </message>
    <message>
        <source>Show the IIN</source>
        <translation>ЖСН-ді көрсету</translation>
    </message>
    <message>
        <source>IIN {number}</source>
        <translation>ЖСН {number}</translation>
    </message>
    <message>
        <source>No IIN: {reason}</source>
        <translation>ЖСН жоқ: {reason}</translation>
    </message>
    <message>
        <source>No IIN</source>
        <translation>ЖСН жоқ</translation>
    </message>
    <message>
        <source>Consent until {day}</source>
        <translation>Келісім {day} дейін</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>Келісім берілді</translation>
    </message>
    <message>
        <source>Consent expired {day}</source>
        <translation>Келісім мерзімі {day} өткен</translation>
    </message>
    <message>
        <source>Consent withdrawn {day}</source>
        <translation>Келісім {day} қайтарып алынған</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>Келісім жоқ</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>History</source>
        <translation>Тарих</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Отбасы</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Қызметтер</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Құжаттар</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Мәліметтер</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Келісім</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Санаттар</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Бағдарламалар</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Байланыстар</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Алып тасталды</translation>
    </message>
</context>
<context>
    <name>PersonSide</name>
    <message>
        <source>Next steps</source>
        <translation>Келесі қадамдар</translation>
    </message>
    <message>
        <source>Nothing is promised. A next step comes from a visit or a service.</source>
        <translation>Уәде етілген іс жоқ. Келесі қадам үйге барғанда немесе қызмет көрсеткенде жазылады.</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Отбасы</translation>
    </message>
    <message>
        <source>No family is known.</source>
        <translation>Отбасы көрсетілмеген.</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Байланыстар</translation>
    </message>
    <message>
        <source>No phone and no address is known.</source>
        <translation>Телефоны да, мекенжайы да көрсетілмеген.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Form a family</source>
        <translation>Отбасын қосу</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>Келесі кездесу</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day} дейін</translation>
    </message>
    <message>
        <source>no day is set</source>
        <translation>күні белгіленбеген</translation>
    </message>
    <message>
        <source>overdue since {day}</source>
        <translation>мерзімі {day} өткен</translation>
    </message>
</context>
<context>
    <name>Picking</name>
    <message>
        <source>Remove {name}</source>
        <translation>{name}: алып тастау</translation>
    </message>
    <message>
        <source>Add: name, IIN or phone</source>
        <translation>Қосу: аты-жөні, ЖСН немесе телефоны</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message numerus="yes">
        <source>%n more kind(s)</source>
        <translation>
            <numerusform>тағы %n түрі</numerusform>
            <numerusform>тағы %n түрі</numerusform>
        </translation>
    </message>
    <message>
        <source>to send</source>
        <translation>жіберіледі</translation>
    </message>
    <message>
        <source>The server has everything</source>
        <translation>Серверде бәрі бар</translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation>қайшылық</translation>
    </message>
    <message>
        <source>Two people changed one field</source>
        <translation>Екі адам бір өрісті өзгерткен</translation>
    </message>
    <message>
        <source>None waits</source>
        <translation>Күтіп тұрғаны жоқ</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>қабылданбаған</translation>
    </message>
    <message>
        <source>The server says why</source>
        <translation>Себебін сервер айтады</translation>
    </message>
    <message>
        <source>Everything was taken</source>
        <translation>Бәрі қабылданды</translation>
    </message>
    <message>
        <source>Before sending</source>
        <translation>Жіберер алдында</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Қазір жіберу</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Тоқтату</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Something went wrong</source>
        <translation>Ақау шықты</translation>
    </message>
    <message>
        <source>This is a fault of the program. Everything you saved is kept. Restart; if it happens again, copy the report and send it to your coordinator.</source>
        <translation>Бұл – бағдарламаның қатесі. Сақталған жазбаларыңыздың бәрі орнында. Бағдарламаны қайта іске қосыңыз; қайталанса, есепті көшіріп, үйлестірушіге жіберіңіз.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Қайта іске қосу</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Есепті көшіру</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Шығу</translation>
    </message>
</context>
<context>
    <name>ProgrammesTab</name>
    <message>
        <source>Programmes</source>
        <translation>Бағдарламалар</translation>
    </message>
    <message>
        <source>Enrol in a programme</source>
        <translation>Бағдарламаға қабылдау</translation>
    </message>
    <message>
        <source>A person may take part in several programmes; each counts them once.</source>
        <translation>Адам бірнеше бағдарламаға қатыса алады; әрқайсысында бір рет есептеледі.</translation>
    </message>
    <message>
        <source>New enrolment</source>
        <translation>Бағдарламаға жаңа қатысу</translation>
    </message>
    <message>
        <source>End the enrolment</source>
        <translation>Қатысуын аяқтау</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>аяқталды</translation>
    </message>
    <message>
        <source>takes part</source>
        <translation>қатысып жүр</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Аяқтау</translation>
    </message>
</context>
<context>
    <name>PromisesCard</name>
    <message>
        <source>Overdue promises</source>
        <translation>Мерзімі өткен уәделер</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n күн</numerusform>
            <numerusform>%n күн</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Work</source>
        <translation>Жұмыс</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Топтар</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Бағдарлама</translation>
    </message>
    <message numerus="yes">
        <source>%n more section(s)</source>
        <translation>
            <numerusform>Тағы %n бөлім</numerusform>
            <numerusform>Тағы %n бөлім</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Recovery sheet</source>
        <translation>Қалпына келтіру парағы</translation>
    </message>
    <message>
        <source>Keep it on paper, locked away.</source>
        <translation>Құлыптаулы жерде сақтаңыз.</translation>
    </message>
    <message>
        <source>Do not photograph it.</source>
        <translation>Суретке түсірмеңіз.</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, only this sheet opens the data.</source>
        <translation>Құпия сөз ұмытылса, деректерді тек осы парақ ашады.</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message numerus="yes">
        <source>%n reprint(s)</source>
        <translation>
            <numerusform>%n рет қайта басылды</numerusform>
            <numerusform>%n рет қайта басылды</numerusform>
        </translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Нөмірі</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>Кімге берілді</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Reprints</source>
        <translation>Қайта басу</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>New person</source>
        <translation>Жаңа адам</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message numerus="yes">
        <source>%n likely duplicate(s): have a look</source>
        <translation>
            <numerusform>%n ықтимал қайталану: қарап шығыңыз</numerusform>
            <numerusform>%n ықтимал қайталану: қарап шығыңыз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to fill in or mend</source>
        <translation>
            <numerusform>%n жерді толтыру не түзету керек</numerusform>
            <numerusform>%n жерді толтыру не түзету керек</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>Set the result</source>
        <translation>Бағасын қою</translation>
    </message>
    <message>
        <source>Trainee</source>
        <translation>Тыңдаушы</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Қабылданды</translation>
    </message>
    <message>
        <source>left {day}</source>
        <translation>шықты {day}</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Сағат</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Емтихан</translation>
    </message>
    <message>
        <source>Examined on</source>
        <translation>Емтихан күні</translation>
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
        <translation>Қосу: аты-жөні, ЖСН немесе телефоны</translation>
    </message>
    <message>
        <source>Day of the examination</source>
        <translation>Емтихан күні</translation>
    </message>
    <message>
        <source>Nobody is in the group yet</source>
        <translation>Топта әзірге ешкім жоқ</translation>
    </message>
    <message>
        <source>Find people by name, IIN or phone; each needs a consent in force.</source>
        <translation>Адамдарды аты-жөні, ЖСН немесе телефоны бойынша табыңыз; әрқайсысының күшіндегі келісімі болуы керек.</translation>
    </message>
    <message>
        <source>Add a trainee</source>
        <translation>Тыңдаушы қосу</translation>
    </message>
    <message>
        <source>No result</source>
        <translation>Бағасыз</translation>
    </message>
    <message>
        <source>Left the group today</source>
        <translation>Бүгін топтан шықты</translation>
    </message>
    <message>
        <source>Back in the group</source>
        <translation>Топқа қайта оралды</translation>
    </message>
    <message>
        <source>Open the person&apos;s card</source>
        <translation>Адамның карточкасын ашу</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>Draft kept {time}</source>
        <translation>Нобай сақталды {time}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Көрсету</translation>
    </message>
    <message>
        <source>Leave as a draft</source>
        <translation>Нобай ретінде қалдыру</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Тазарту</translation>
    </message>
</context>
<context>
    <name>ServiceCard</name>
    <message>
        <source>Show</source>
        <translation>Көрсету</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Түзету</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Көшіру</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Кімге</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>Жаңа қызмет</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n адам</numerusform>
            <numerusform>%n адам</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServicesTab</name>
    <message>
        <source>No service has been given yet</source>
        <translation>Әзірге қызмет көрсетілмеген</translation>
    </message>
    <message>
        <source>Every consultation and help that is recorded for the person will stand here.</source>
        <translation>Адамға жазылған әр консультация мен көмек осында тұрады.</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Үйге бару</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Топтық</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Қызмет</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минут</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Нәтижесі</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Осы компьютер</translation>
    </message>
    <message>
        <source>Passphrase and key</source>
        <translation>Құпия сөз және кілт</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Ұйым</translation>
    </message>
    <message>
        <source>Project passports</source>
        <translation>Жоба паспорттары</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>Осы туралы</translation>
    </message>
</context>
<context>
    <name>SheetPanel</name>
    <message>
        <source>Keep it on paper, locked away.</source>
        <translation>Құлыптаулы жерде сақтаңыз.</translation>
    </message>
    <message>
        <source>Do not photograph it.</source>
        <translation>Суретке түсірмеңіз.</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Қалпына келтіру парағы</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>Парақты басып шығару</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Saved</source>
        <translation>Сақталды</translation>
    </message>
    <message>
        <source>Backup copy</source>
        <translation>Сақтық көшірме</translation>
    </message>
    <message>
        <source>No backup copy yet</source>
        <translation>Сақтық көшірме әлі жоқ</translation>
    </message>
    <message numerus="yes">
        <source>The clock is wrong by %n min</source>
        <translation>
            <numerusform>Сағаттың қателігі: %n мин</numerusform>
            <numerusform>Сағаттың қателігі: %n мин</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>Сағат дұрыс</translation>
    </message>
</context>
<context>
    <name>SyncCentre</name>
    <message>
        <source>Sync centre</source>
        <translation>Синхрондау орталығы</translation>
    </message>
    <message>
        <source>Work goes on without internet: everything is kept on this laptop</source>
        <translation>Интернет болмаса да жұмыс тоқтамайды: бәрі осы ноутбукте сақтаулы</translation>
    </message>
    <message>
        <source>No sync yet</source>
        <translation>Әлі синхрондалмаған</translation>
    </message>
    <message>
        <source>Each sync leaves a line here: what went, what came, how it ended.</source>
        <translation>Әр синхрондау осында бір жол қалдырады: не жіберілді, не алынды, немен аяқталды.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Шолу</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Қайшылықтар</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Қабылданбаған</translation>
    </message>
    <message>
        <source>Reaching the server…</source>
        <translation>Серверге қосылуда…</translation>
    </message>
    <message>
        <source>Sending {done} of {all}</source>
        <translation>Жіберілуде: {done} / {all}</translation>
    </message>
    <message>
        <source>The server has not answered this laptop yet.</source>
        <translation>Сервер бұл ноутбукке әлі жауап берген жоқ.</translation>
    </message>
    <message>
        <source>The server answered last: {at}.</source>
        <translation>Сервердің соңғы жауабы: {at}.</translation>
    </message>
    <message>
        <source>This office works on this laptop, without a server</source>
        <translation>Бұл ұйым серверсіз, осы ноутбукте жұмыс істейді</translation>
    </message>
    <message>
        <source>Nothing is sent. Take a backup copy often and keep one away from the laptop.</source>
        <translation>Ештеңе жіберілмейді. Сақтық көшірмені жиі жасап, біреуін ноутбуктен бөлек сақтаңыз.</translation>
    </message>
    <message>
        <source>The last sync was not completed</source>
        <translation>Соңғы синхрондау аяқталмады</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Қайталау</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>Осы ноутбук</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>әлі жоқ</translation>
    </message>
    <message>
        <source>Backup copy</source>
        <translation>Сақтық көшірме</translation>
    </message>
    <message>
        <source>Free room</source>
        <translation>Бос орын</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Дерекқор</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>шифрленген</translation>
    </message>
</context>
<context>
    <name>SyncPill</name>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Records stay on this laptop</source>
        <translation>Жазбалар осы ноутбукте сақталады</translation>
    </message>
    <message>
        <source>Sending {done} of {all}</source>
        <translation>Жіберілуде: {done} / {all}</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Ақау</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Жіберілмеген</translation>
    </message>
    <message>
        <source>Last sync: never</source>
        <translation>Соңғы синхрондау: ешқашан</translation>
    </message>
    <message>
        <source>All sent</source>
        <translation>Бәрі жіберілген</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n мин бұрын</numerusform>
            <numerusform>%n мин бұрын</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n сағ бұрын</numerusform>
            <numerusform>%n сағ бұрын</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>%n күн бұрын</numerusform>
            <numerusform>%n күн бұрын</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncRuns</name>
    <message>
        <source>Time</source>
        <translation>Уақыт</translation>
    </message>
    <message>
        <source>Sent / received</source>
        <translation>Жіберілді / алынды</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Нәтижесі</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Көлемі</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Толық</translation>
    </message>
    <message>
        <source>Partly: {sent} of {all}</source>
        <translation>Жартылай: {sent} / {all}</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Тоқтатылды</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Байланыс болмады</translation>
    </message>
    <message>
        <source>Not completed</source>
        <translation>Аяқталмады</translation>
    </message>
    <message>
        <source>The server did not take it. Update the program and sync again.</source>
        <translation>Сервер оны қабылдамады. Бағдарламаны жаңартып, қайта синхрондаңыз.</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>The first {found}: type more to find fewer</source>
        <translation>Алғашқы {found}: азайту үшін тағы теріңіз</translation>
    </message>
    <message>
        <source>Found {found} of {all}</source>
        <translation>Табылғаны: {found} / {all}</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Таңдалғаны</translation>
    </message>
</context>
<context>
    <name>TargetsCard</name>
    <message>
        <source>Target indicators</source>
        <translation>Нысаналы индикаторлар</translation>
    </message>
    <message>
        <source>Expected results</source>
        <translation>Күтілетін нәтижелер</translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation>Әзірге есептелмейді</translation>
    </message>
    <message>
        <source>By the records on this laptop, {day}</source>
        <translation>Осы ноутбуктегі жазбалар бойынша, {day}</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Индикаторлар</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>hh:mm</source>
        <translation>сс:мм</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Good morning</source>
        <translation>Қайырлы таң</translation>
    </message>
    <message>
        <source>Good day</source>
        <translation>Қайырлы күн</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Қайырлы кеш</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Бастау</translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s)</source>
        <translation>
            <numerusform>%n кездесу</numerusform>
            <numerusform>%n кездесу</numerusform>
        </translation>
    </message>
    <message>
        <source>No settlement</source>
        <translation>Елді мекені көрсетілмеген</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n қызмет</numerusform>
            <numerusform>%n қызмет</numerusform>
        </translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Уәде етілген</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>New visit</source>
        <translation>Жаңа визит</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Үйге бару</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Жаңа адам</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Консультация</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Курстар</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Сертификат</translation>
    </message>
    <message>
        <source>Visits and meetings of today</source>
        <translation>Бүгінгі сапарлар мен кездесулер</translation>
    </message>
    <message>
        <source>Nothing is planned for today</source>
        <translation>Бүгінге ештеңе жоспарланбаған</translation>
    </message>
    <message>
        <source>Visits you record and meetings you promised for today will stand here.</source>
        <translation>Сіз енгізген визиттер мен бүгінге уәде етілген кездесулер осында тұрады.</translation>
    </message>
    <message>
        <source>Record a visit</source>
        <translation>Визитті енгізу</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Person, family, place, action…</source>
        <translation>Адам, отбасы, елді мекен, әрекет…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Іздеу</translation>
    </message>
    <message>
        <source>Practice mode</source>
        <translation>Жаттығу режимі</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>Hide the screen from the person opposite</source>
        <translation>Экранды қарсы отырған адамнан жасыру</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Құлыптау</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Ашық безендіру</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Қараңғы безендіру</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Көмек</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>Two minutes with Sapar</source>
        <translation>Sapar-мен екі минуттық таныстыру</translation>
    </message>
    <message>
        <source>step {number} of {all}</source>
        <translation>{all} қадамның {number}-і</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Бастау</translation>
    </message>
    <message>
        <source>Hide the tour</source>
        <translation>Таныстыруды жасыру</translation>
    </message>
    <message>
        <source>Register a person</source>
        <translation>Адамды тіркеңіз</translation>
    </message>
    <message>
        <source>Type the IIN: the birth date and the sex fill in by themselves.</source>
        <translation>ЖСН-ді теріңіз: туған күні мен жынысы өздігінен толады.</translation>
    </message>
    <message>
        <source>Record a visit</source>
        <translation>Визитті жазыңыз</translation>
    </message>
    <message>
        <source>Who was there, what was done and when you come again: one entry.</source>
        <translation>Кім болды, не істелді, қашан қайта келесіз: бәрі бір жазбада.</translation>
    </message>
    <message>
        <source>Print a certificate</source>
        <translation>Сертификат басып шығарыңыз</translation>
    </message>
    <message>
        <source>Open a course, keep its journal and print the paper on the spot.</source>
        <translation>Курс ашып, журналын жүргізіңіз де, қағазды сол жерде басып шығарыңыз.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Жіберу</translation>
    </message>
    <message>
        <source>When there is internet, the office gets everything you wrote.</source>
        <translation>Интернет болғанда жазғаныңыздың бәрі ұйымға жетеді.</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>The report: it holds no names and nothing you typed</source>
        <translation>Есеп: мұнда есімдер де, сіз терген мәтін де жоқ</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Болдырмау</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Passphrase</source>
        <translation>Құпия сөз</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Қалпына келтіру кілті</translation>
    </message>
    <message>
        <source>from the printed sheet, 14 groups</source>
        <translation>басылған парақтан, 14 топ</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Көмек</translation>
    </message>
    <message>
        <source>Open by the recovery key</source>
        <translation>Қалпына келтіру кілтімен ашу</translation>
    </message>
    <message>
        <source>Type the key from your sheet, then think of a new passphrase.</source>
        <translation>Парақтағы кілтті теріп, жаңа құпия сөз ойлап табыңыз.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Enter the passphrase</source>
        <translation>Құпия сөзді енгізіңіз</translation>
    </message>
    <message>
        <source>The data on this laptop is encrypted.</source>
        <translation>Бұл ноутбуктегі деректер шифрленген.</translation>
    </message>
    <message>
        <source>Forgot the passphrase?</source>
        <translation>Құпия сөзді ұмыттыңыз ба?</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Құлыпты ашу</translation>
    </message>
    <message>
        <source>This field is required</source>
        <translation>Бұл өрісті толтыру міндетті.</translation>
    </message>
</context>
<context>
    <name>Unlocking</name>
    <message>
        <source>The key of this computer is gone</source>
        <translation>Осы компьютердің кілті жоғалған</translation>
    </message>
    <message>
        <source>The store is damaged</source>
        <translation>Дерекқор бүлінген</translation>
    </message>
    <message>
        <source>The store was made by a newer program</source>
        <translation>Дерекқор бағдарламаның жаңарақ нұсқасында жасалған</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталап көру</translation>
    </message>
    <message>
        <source>Open by the recovery key</source>
        <translation>Қалпына келтіру кілтімен ашу</translation>
    </message>
    <message>
        <source>Restore from the backup copy</source>
        <translation>Сақтық көшірмеден қалпына келтіру</translation>
    </message>
    <message>
        <source>Show the files</source>
        <translation>Файлдарды көрсету</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Шығу</translation>
    </message>
</context>
<context>
    <name>UnsentCard</name>
    <message>
        <source>Sync now</source>
        <translation>Қазір синхрондау</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) not sent</source>
        <translation>
            <numerusform>%n жазба жіберілмеген</numerusform>
            <numerusform>%n жазба жіберілмеген</numerusform>
        </translation>
    </message>
    <message>
        <source>All sent</source>
        <translation>Бәрі жіберілген</translation>
    </message>
    <message>
        <source>Last sync: {time}.</source>
        <translation>Соңғы синхрондау: {time}.</translation>
    </message>
    <message>
        <source>Not synced yet.</source>
        <translation>Әлі синхрондалмаған.</translation>
    </message>
    <message>
        <source>Every record is kept on this laptop.</source>
        <translation>Барлық жазба осы ноутбукте сақтаулы.</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Home visit</source>
        <translation>Үйге бару</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Қатысқандар</translation>
    </message>
    <message>
        <source>Services given</source>
        <translation>Көрсетілген қызметтер</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Қызмет қосу</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to fill in or mend</source>
        <translation>
            <numerusform>%n жерді толтыру не түзету керек</numerusform>
            <numerusform>%n жерді толтыру не түзету керек</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitSide</name>
    <message>
        <source>Next meeting</source>
        <translation>Келесі кездесу</translation>
    </message>
    <message>
        <source>Signature of the recipient</source>
        <translation>Қызмет алушының қолы</translation>
    </message>
    <message>
        <source>Signed on paper</source>
        <translation>Қағазда қол қойды</translation>
    </message>
</context>
<context>
    <name>VoidDialog</name>
    <message>
        <source>Void the certificate</source>
        <translation>Сертификаттың күшін жою</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Қалдыру</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Void {number}?</source>
        <translation>{number} күшін жою керек пе?</translation>
    </message>
    <message>
        <source>The number stays taken and the paper is no longer valid. A new one may be issued.</source>
        <translation>Нөмір бос болмайды, қағаз жарамсыз болады. Жаңасын беруге болады.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Толығырақ</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>міндетті емес</translation>
    </message>
    <message>
        <source>Choose the reason.</source>
        <translation>Себебін таңдаңыз.</translation>
    </message>
</context>
<context>
    <name>WhoQuestion</name>
    <message>
        <source>This field is required</source>
        <translation>Бұл өрісті толтыру міндетті.</translation>
    </message>
    <message>
        <source>Choose at least one district</source>
        <translation>Кемінде бір ауданды таңдаңыз</translation>
    </message>
    <message>
        <source>I have a code from the coordinator</source>
        <translation>Үйлестірушіден алған кодым бар</translation>
    </message>
    <message>
        <source>This laptop joins your office. Needs a connection once.</source>
        <translation>Бұл ноутбук ұйымыңызға қосылады. Интернет бір рет керек болады.</translation>
    </message>
    <message>
        <source>Start a new office</source>
        <translation>Жаңа ұйым ашу</translation>
    </message>
    <message>
        <source>No server is needed; the office works on this laptop alone.</source>
        <translation>Сервер керек емес; ұйым тек осы ноутбукте жұмыс істейді.</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Сервердің мекенжайы</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Ұйым</translation>
    </message>
    <message>
        <source>Your full name</source>
        <translation>Толық аты-жөніңіз</translation>
    </message>
    <message>
        <source>Districts where the office works</source>
        <translation>Ұйым жұмыс істейтін аудандар</translation>
    </message>
</context>
</TS>
