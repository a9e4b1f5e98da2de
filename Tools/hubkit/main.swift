print("hubkit")
