package dev.modalium.search.question;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Categories that many datasets have, with what they are called in Chinese, where questions name them so.
///
/// Any other word can be a category as well, but only behind words such as `containing`.
final class KnownCategories {

    private static final String NAMES = """
            person 行人 人物|people=person|man 男人|woman 女人|child 儿童 孩子|baby 婴儿|bicycle 自行车|bike=bicycle|car 汽车 轿车|motorcycle 摩托车|airplane 飞机
            bus 公交车|buse=bus|train 火车 列车|truck 卡车 货车|boat 船|traffic light 红绿灯 交通灯|fire hydrant 消防栓|stop sign 停车标志|bench 长椅
            bird 鸟 鸟类|cat 猫|dog 狗 犬|horse 马|sheep 羊 绵羊|cow 牛 奶牛|elephant 大象|bear 熊|zebra 斑马|giraffe 长颈鹿|backpack 背包|umbrella 雨伞
            handbag 手提包|tie 领带|suitcase 行李箱|frisbee 飞盘|ski 滑雪板|snowboard|sports ball|kite 风筝|baseball bat|skateboard 滑板|surfboard 冲浪板
            tennis racket 网球拍|bottle 瓶子|wine glass 酒杯|cup 杯子|fork 叉子|knife 刀|knive=knife|spoon 勺子|bowl 碗|banana 香蕉|apple 苹果|sandwich 三明治
            orange 橙子|broccoli 西兰花|carrot 胡萝卜|pizza 披萨|donut 甜甜圈|cake 蛋糕|chair 椅子|couch 沙发|potted plant 盆栽|bed 床|dining table 餐桌
            toilet 马桶|tv 电视|laptop 笔记本电脑|mouse 鼠标|keyboard 键盘|cell phone 手机|microwave 微波炉|oven 烤箱|toaster|sink 水槽|refrigerator 冰箱
            clock 时钟|vase 花瓶|scissors 剪刀|scissor=scissors|teddy bear|hair drier|toothbrush 牙刷|pedestrian 路人|cyclist 骑车人|tree 树 树木
            building 建筑物 建筑|flower 花|fish 鱼|wheel 车轮|violin 小提琴|fiddle|cello 大提琴|viola 中提琴|flute 长笛|guitar 吉他|acoustic guitar 木吉他
            electric guitar 电吉他|ukulele 尤克里里|banjo 班卓琴|piano 钢琴|accordion 手风琴|trumpet 小号|trombone 长号|saxophone 萨克斯|clarinet 单簧管
            oboe 双簧管|bassoon 巴松|tuba 大号|drum 鼓|xylophone 木琴|harp 竖琴|erhu 二胡|pipa 琵琶|guzheng 古筝|church bell 教堂钟|bell 铃 钟声
            siren 警笛|helicopter 直升机|chainsaw 电锯|engine 发动机|rooster 公鸡|frying|rain 雨 雨声|thunder 雷声|gunshot 枪声|applause 掌声
            laughter 笑声|crying 哭声|barking 狗叫 狗吠|dog barking|footstep 脚步声|wind 风声|goat 山羊|pig 猪|chicken 鸡|duck 鸭|frog 青蛙""";

    private static final Map<String, String> SLUGS = Stream.of(NAMES.strip().split("[|\\n]", -1))
            .filter(entry -> !entry.isBlank())
            .flatMap(KnownCategories::meanings)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));

    /// From what people say, folded, to the name of the category.
    static final Phrases ALL = Phrases.meaning(SLUGS);

    private KnownCategories() {}

    private static Stream<Map.Entry<String, String>> meanings(String entry) {
        if (entry.contains("=")) {
            String[] both = entry.split("=", -1);
            return Stream.of(Map.entry(both[0], both[1]));
        }
        String english = entry.replaceAll("\\s*\\p{IsHan}+", "").strip();
        return Stream.concat(Stream.of(english), Stream.of(entry.split(" ", -1)).filter(HanRuns::isHan))
                .map(name -> Map.entry(name, english));
    }
}
